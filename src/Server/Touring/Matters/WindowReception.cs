using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Tongban.Server.Touring.Matters;

/// <summary>Somebody comes to the window without an account: identity, form, papers, signature, receipt.</summary>
internal sealed class WindowReception(Stage stage, Matter matter, bool other)
{
    private const string Copied = "复印件";

    /// <returns>Who came, and the case that the window made.</returns>
    public async Task<(Applicant Applicant, Applied Applied)> ReceiveAsync()
    {
        var clerk = await stage.Cast.OfficialAsync("window", "窗口");
        var why = new List<string>();
        foreach (var walker in stage.Walkers.Where(walker => matter.Kinds.Contains(walker.Applicant.Kind)))
        {
            var form = await stage.Cast.Tell.StepAsync(clerk.Who, $"接待{walker.Name}", async () => (await BeginAsync(clerk, walker), matter.Name));
            var (papers, reason) = await new FormFilling(matter, stage.Facts, clerk, stage.Known, other).FillAtOnceAsync(form);
            if (papers is not null)
                return (walker.Applicant, await FinishAsync(clerk, papers));
            why.Add($"{walker.Name}：{reason}");
            await clerk.SendAsync(await clerk.OpenAsync(form.Path), form: "main form[action*='Drop']");
        }

        throw new TourFault($"没有合适的来人（{string.Join("；", why)}）");
    }

    private async Task<Page> BeginAsync(Visitor clerk, WalkingIn walker)
    {
        var found = await clerk.OpenAsync($"/workbench/window?q={Uri.EscapeDataString(matter.Words[0])}");
        Expect.True(found.Find($"main a[href$='/{matter.Slug}']") is not null, $"窗口搜“{matter.Words[0]}”找不到", found);
        var said = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Came.Name"] = walker.Name, ["Came.IdNumber"] = walker.IdNumber, ["Came.Mobile"] = walker.Mobile,
            ["Came.For"] = walker.CompanyCode is null ? "self" : "company",
        };
        if (walker.CompanyCode is { } code)
            (said["Came.CompanyCode"], said["Came.Authority"]) = (code, "2026 年 1 月 1 日授权委托书");
        return await clerk.SendNamedAsync(await clerk.OpenAsync($"/workbench/window/new/{matter.Slug}"), "main form[method=post]", said);
    }

    private async Task<Applied> FinishAsync(Visitor clerk, Page papers)
    {
        var finish = await stage.Cast.Tell.StepAsync(clerk.Who, "收材料", async () =>
        {
            var taken = papers.Html.QuerySelectorAll("form.t-swift input[type=radio][name^='how[']").OfType<IHtmlInputElement>()
                .Where(choice => papers.Find($"label[for='{choice.Id}']")?.TextContent.Contains(Copied, StringComparison.Ordinal) == true)
                .ToDictionary(choice => choice.Name!, choice => (object?)choice.Value, StringComparer.Ordinal);
            return (await clerk.SendNamedAsync(papers, "form.t-swift", taken, "go=finish"), $"收了 {taken.Count} 样");
        });
        return await stage.Cast.Tell.StepAsync(clerk.Who, "来人签名，收件", async () =>
        {
            var button = finish.Find("main form button[value=accept]") is not null ? "do=accept" : "do=receive";
            var done = await clerk.SendNamedAsync(finish, "main form[method=post]", new Dictionary<string, object?> { ["signed"] = "true" }, button);
            var applied = Applied.From(done, done.Path.Split('/')[4]);
            return (applied, $"办件编号 {applied.Number}");
        });
    }
}
