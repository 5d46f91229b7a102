namespace Tongban.Server.Touring.Matters;

/// <summary>An official as the administrator's lists show them.</summary>
/// <param name="Posts">For example 云州市安平区民政局 审核人员.</param>
internal sealed record Official(string Number, string Name, string Login, IReadOnlyList<string> Posts)
{
    public string Who => $"{Name}（{Posts.FirstOrDefault()}）";
}

/// <summary>Who works where, read from the administrator's pages.</summary>
internal sealed class Roster
{
    private static readonly string[] Everywhere = ["综合窗口", "乡镇（街道）经办人", "村（社区）代办员"];
    private readonly List<Official> _officials;

    private Roster(List<Official> officials) => _officials = officials;

    public static async Task<Roster> ReadAsync(Cast cast)
    {
        var administrator = await cast.OfficialAsync("admin", "系统管理员");
        var logins = Rows(await administrator.OpenAsync("/workbench/accounts"), "登录名").ToDictionary(row => row[0], row => row[2]);
        return new Roster([.. Rows(await administrator.OpenAsync("/workbench/staff"), "现在的岗位")
            .Select(row => new Official(row[0], row[1], logins.GetValueOrDefault(row[0], "—"), row[2].Split('；')))
            .Where(official => official.Login != "—")]);
    }

    /// <summary>The people of one department.</summary>
    public IEnumerable<Official> Of(string department) =>
        _officials.Where(official => official.Posts.Any(post => post.StartsWith(department + " ", StringComparison.Ordinal)));

    /// <summary>Who might have work on a case: the competent department's people first, then windows, villages and townships, the nearest first.</summary>
    /// <param name="department">The competent department.</param>
    /// <param name="near">The department that had the last work on the case: whose name begins alike lies near.</param>
    public IReadOnlyList<Official> For(string department, string near) =>
    [
        .. Of(department),
        .. Everywhere.SelectMany(role => _officials.Where(official => official.Posts.Any(post => post.EndsWith(role, StringComparison.Ordinal)))
            .OrderByDescending(official => official.Posts.Max(post => Alike(post, near)))),
    ];

    private static int Alike(string post, string near) => post.Zip(near).TakeWhile(pair => pair.First == pair.Second).Count();

    private static IEnumerable<List<string>> Rows(Page page, string column) => page.Html.QuerySelectorAll("main table tr")
        .Where(row => row.QuerySelector($"td[data-label='{column}']") is not null)
        .Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList());
}
