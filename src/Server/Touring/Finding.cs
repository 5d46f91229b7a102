namespace Tongban.Server.Touring;

/// <summary>A visitor finds a matter in everyday words and reads its guide.</summary>
internal static class Finding
{
    /// <param name="cast">Who takes part.</param>
    /// <param name="visitor">Nobody in particular: not signed in.</param>
    /// <param name="words">As people say it.</param>
    /// <param name="slug">The item that must come first.</param>
    public static Task<Page> SearchAsync(Cast cast, Visitor visitor, string words, string slug) => cast.Tell.StepAsync(visitor.Who, $"在首页搜“{words}”", async () =>
    {
        var home = await visitor.OpenAsync("/");
        var found = await visitor.SendAsync(home, new Dictionary<string, object> { ["搜索事项"] = words }, "main form[role=search]");
        var first = Expect.Element(found, "main a[href^='/items/']");
        Expect.Same($"/items/{slug}", first.GetAttribute("href"), found);
        return (await visitor.OpenAsync($"/items/{slug}"), $"第一条是“{first.TextContent.Trim()}”");
    });

    /// <summary>In everyday words the matter is among the first that are found.</summary>
    public static Task AmongAsync(Cast cast, Visitor visitor, string words, string slug) => cast.Tell.StepAsync(visitor.Who, $"在首页搜“{words}”", async () =>
    {
        var found = await visitor.SendAsync(await visitor.OpenAsync("/"), new Dictionary<string, object> { ["搜索事项"] = words }, "main form[role=search]");
        var first = found.Html.QuerySelectorAll("main a[href^='/items/']").Select(link => link.GetAttribute("href")).Distinct().Take(5).ToList();
        var at = first.IndexOf($"/items/{slug}") + 1;
        Expect.True(at > 0, $"前几条是 {string.Join('、', first)}，没有 {slug}", found);
        return $"在第 {at} 条";
    });

    /// <summary>Answers the guide's questions; the list of materials follows.</summary>
    /// <returns>The guide for this situation.</returns>
    public static Task<Page> AskAsync(Cast cast, Visitor visitor, Page guide, IReadOnlyDictionary<string, object> situation, params string[] says) =>
        cast.Tell.StepAsync(visitor.Who, "读指南，答几个问题", async () =>
        {
            var before = Expect.Element(Expect.Has(guide, says), "#materials-title").TextContent;
            var mine = await visitor.SendAsync(guide, situation, "form.t-ask");
            Expect.Has(mine, "不用您交", "在线办理");
            var print = await visitor.FollowAsync(mine, "打印一次性告知单");
            Expect.Has(print, guide.Heading, "一次性告知");
            return (mine, $"{string.Join('，', says)}；“{before.Trim()}”→“{Expect.Element(mine, "#materials-title").TextContent.Trim()}”");
        });
}
