using AngleSharp.Html.Dom;

namespace Tongban.Server.Touring;

/// <summary>Officials at work on one case: each finds it in their own list, and does what the page offers.</summary>
internal sealed class Casework(Cast cast, Applied applied)
{
    private const string Credential = "登录密码";

    /// <param name="login">Whose account.</param>
    /// <param name="who">As the story calls them.</param>
    /// <param name="action">The action's title on the case page.</param>
    /// <param name="answers">What its form is filled in with, by label.</param>
    /// <param name="says">What the case page must say afterwards.</param>
    public async Task<Page> DoAsync(string login, string who, string action, IReadOnlyDictionary<string, object>? answers = null, params string[] says)
    {
        var official = await cast.OfficialAsync(login, who);
        return await cast.Tell.StepAsync(who, action, async () =>
        {
            var file = await official.FollowAsync(await ListedAsync(official), applied.Number);
            var form = Expect.Has(await official.OpenAsync(Offer(file, action)), applied.Number);
            var done = Expect.Has(await official.SendAsync(form, Signed(form, answers)), says);
            var said = done.Find(".t-notice")?.TextContent.Trim() ?? done.Heading;
            return (done, $"{said.Replace("办下一件", "", StringComparison.Ordinal)}");
        });
    }

    /// <summary>The to-do list, or where it is long and the case not among the most urgent, the search for its number.</summary>
    private async Task<Page> ListedAsync(Visitor official) =>
        await official.OpenAsync("/workbench") is var list && list.Text.Contains(applied.Number, StringComparison.Ordinal)
            ? list
            : await official.OpenAsync($"/workbench/cases?q={applied.Number}");

    /// <summary>An official whose post doesn't cover it isn't offered an action, and can't do it by its address either.</summary>
    public async Task MayNotAsync(string login, string who, string action, string address)
    {
        var official = await cast.OfficialAsync(login, who);
        await cast.Tell.StepAsync(who, $"想{action}", async () =>
        {
            var page = await official.AnyAsync($"{applied.AtWork}/{address}");
            if (page.Status == System.Net.HttpStatusCode.OK)
            {
                // The form is shown; what counts is that it isn't done.
                var labels = Filling.Labels(page, "main form[method=post]").ToHashSet(StringComparer.Ordinal);
                page = await official.SendAsync(page, Signed(page, Opinion(labels)), "main form[method=post]", _ => true);
            }

            Expect.True((int)page.Status is 403 or 404 or 409 or 422, $"{who}{action}应被拒绝，实际到了 {page.Path}（{(int)page.Status}）：{page.Heading}", page);
            return $"被拒绝（{(int)page.Status}）{page.Find(".govuk-error-summary li")?.TextContent.Trim()}";
        });
    }

    /// <summary>The case isn't in somebody's list any more, or not yet.</summary>
    public async Task NotListedAsync(string login, string who)
    {
        var official = await cast.OfficialAsync(login, who);
        await cast.Tell.StepAsync(who, "看待办", async () =>
        {
            Expect.HasNot(await official.OpenAsync("/workbench"), applied.Number);
            return "没有这一件";
        });
    }

    private static Dictionary<string, object> Opinion(HashSet<string> labels) =>
        labels.Contains("意见") ? new(StringComparer.Ordinal) { ["意见"] = "同意。" } : [];

    /// <summary>Whoever decides signs with their password; other forms don't ask for it.</summary>
    private Dictionary<string, object> Signed(Page page, IReadOnlyDictionary<string, object>? answers)
    {
        var all = new Dictionary<string, object>(answers ?? new Dictionary<string, object>(), StringComparer.Ordinal);
        if (Filling.Labels(page, "main form[method=post]").Contains(Credential))
            all.TryAdd(Credential, cast.Password);
        return all;
    }

    private static string Offer(Page file, string action) =>
        file.Html.QuerySelectorAll(".t-acts a.t-act").OfType<IHtmlAnchorElement>()
            .FirstOrDefault(act => act.QuerySelector(".t-act__title")?.TextContent.Trim() == action)?.GetAttribute("href")
        ?? throw new TourFault($"{file.Path} 没有提供“{action}”", file);
}
