namespace Tongban.Cases.Domain;

/// <summary>The ways to serve 送达方式.</summary>
internal static class ServiceWays
{
    /// <summary>To the account of somebody who agreed to it; served once it has arrived.</summary>
    public const string Electronic = "电子送达";
    public const string Window = "窗口领取";

    /// <summary>Served on the day that the letter was signed for.</summary>
    public const string Post = "邮寄送达";
    public const string Direct = "直接送达";
    public const string Left = "留置送达";

    public static IReadOnlyList<string> All { get; } = [Electronic, Window, Post, Direct, Left];

    /// <param name="wish">What the applicant asked for in the form, for example 仅电子证照, 邮寄, 窗口领取.</param>
    public static string For(string? wish) => wish switch
    {
        not null when Agrees(wish) => Electronic,
        not null when wish.Contains("邮", StringComparison.Ordinal) => Post,
        _ => Window,
    };

    /// <summary>Who wants nothing but the electronic result has agreed to electronic service.</summary>
    public static bool Agrees(string? wish) => wish?.StartsWith("仅电子", StringComparison.Ordinal) == true;
}
