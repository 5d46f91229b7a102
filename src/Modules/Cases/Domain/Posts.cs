namespace Tongban.Cases.Domain;

/// <summary>Posts as processes name them, and the roles of staff who fill them.</summary>
internal static class Posts
{
    public const string Window = "window";
    public const string Village = "village";
    public const string Township = "township";
    public const string Surveyor = "surveyor";
    public const string Reviewer = "reviewer";
    public const string Decider = "decider";

    private static readonly Dictionary<string, (string Role, string Name)> Known = new(StringComparer.Ordinal)
    {
        [Window] = ("window-clerk", "综合窗口"),
        [Village] = ("village-agent", "村（社区）代办"),
        [Township] = ("township-officer", "乡镇（街道）经办"),
        [Surveyor] = ("surveyor", "核查岗"),
        [Reviewer] = ("reviewer", "审核岗"),
        [Decider] = ("decider", "决定岗"),
    };

    public static IReadOnlyCollection<string> All => Known.Keys;

    public static string Role(string post) => Known[post].Role;

    public static string Name(string post) => Known[post].Name;

    public static bool Exists(string post) => Known.ContainsKey(post);

    /// <summary>The posts that somebody in this role fills.</summary>
    public static IReadOnlyList<string> FilledBy(string role) =>
        [.. Known.Where(known => known.Value.Role == role).Select(known => known.Key)];
}
