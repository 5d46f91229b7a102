namespace Tongban.Cases.Domain;

/// <summary>
/// 受理委托: the integrated window receives for every department, but accepts or turns away in a department's name only where
/// that department has entrusted it; otherwise it hands over (行政许可法第二十四条、第二十六条).
/// </summary>
internal static class Entrusting
{
    private static readonly HashSet<string> InItsName = [.. new[] { Act.Accept, Act.NotAccept, Act.Refer, Act.TellMissing }.Select(act => ActRules.Of(act).Code)];

    /// <param name="act">Code of the act; null for work without one.</param>
    /// <param name="post">The post where the work lies.</param>
    public static bool Forbids(CaseItem item, string? act, string post) => !item.Entrusted && post == Posts.Window && act is not null && InItsName.Contains(act);
}
