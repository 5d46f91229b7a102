using System.Net;
using Tongban.Cases.Data.Rows;
using Tongban.Tests.Features.Applying;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Documents;

/// <summary>Serving 送达: by consent, by post, and when nobody opens it.</summary>
public sealed class ServiceTests
{
    [Fact]
    public async Task ElectronicService_OfWhoAgreed_IsDoneForAllAtOnce_AndSaysWhenItWasOpened()
    {
        await using var app = await TestApp.StartAsync();
        var (owner, id) = await app.FoodCaseAsync();
        await app.DecideAsync(id);
        var clerk = await app.StaffAsync("window");
        var list = await clerk.GetAsync("/workbench/service");
        Assert.Contains("1 份决定等着送达", list.Heading, StringComparison.Ordinal);

        await clerk.SubmitAsync(list, "form[action*='Electronic']");

        var decision = (await app.RowsAsync<DocumentRow>(row => row.CaseId == id && row.Kind == "grant-decision")).Single();
        Assert.Equal(("电子送达", true, true), (decision.ServedHow, decision.DeliveredAt is not null, decision.OpenedAt is null));
        app.Clock.Advance(TimeSpan.FromDays(4));
        clerk = await app.StaffAsync("window");
        owner = app.Browser();
        await Tongban.Tests.Features.Identity.Visits.SignInAsync(owner, "owner", "company");
        Assert.Contains("电子送达后没有打开", (await clerk.GetAsync("/workbench/service")).Text, StringComparison.Ordinal);
        await owner.GetAsync($"/me/cases/{id}/documents/{decision.Id}");
        decision = (await app.RowsAsync<DocumentRow>(row => row.Id == decision.Id)).Single();
        Assert.NotNull(decision.OpenedAt);
        Assert.True(decision.OpenedAt > decision.DeliveredAt);
        Assert.DoesNotContain("电子送达后没有打开", (await clerk.GetAsync("/workbench/service")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unopened_ToldOtherwise_LeavesTheList()
    {
        await using var app = await TestApp.StartAsync();
        var (_, id) = await app.FoodCaseAsync();
        await app.DecideAsync(id);
        var clerk = await app.StaffAsync("window");
        await clerk.SubmitAsync(await clerk.GetAsync("/workbench/service"), "form[action*='Electronic']");
        app.Clock.Advance(TimeSpan.FromDays(4));
        clerk = await app.StaffAsync("window");
        await clerk.SubmitAsync(await clerk.GetAsync("/workbench/service"), "form[action*='Told']", Applicants.Say(("how", "3 月 6 日电话告知侯燕")));
        Assert.Contains("电话告知", Assert.Single(await app.RowsAsync<ServiceRow>(row => row.CaseId == id)).Evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("电子送达后没有打开", (await clerk.GetAsync("/workbench/service")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ElectronicService_OfWhoDidNotAgree_NeedsProofOfConsent()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.StaffAsync("window");
        var id = await Tongban.Tests.Features.Window.Receptions.FoodReceivedAsync(clerk, "accept");
        await app.DecideAsync(id, accepted: true);
        Assert.Empty((await clerk.GetAsync("/workbench/service")).Html.QuerySelectorAll("input[name='cases']"));

        var refused = await clerk.DoAsync(id, "送达", Caseload.Say(("ServedHow", "电子送达")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("没有同意电子送达", refused.Text, StringComparison.Ordinal);
        Assert.Equal("granted", (await app.RowAsync(id)).State);
    }

    [Fact]
    public async Task Letter_ServesOnTheDayItIsSignedFor_AndNotWhenItComesBack()
    {
        await using var app = await TestApp.StartAsync();
        var (_, id) = await app.FoodCaseAsync();
        await app.DecideAsync(id);
        var clerk = await app.StaffAsync("window");
        await clerk.PostLetterAsync(id, "EMS100");
        Assert.Equal("granted", (await app.RowAsync(id)).State);
        await clerk.SubmitAsync(await clerk.GetAsync("/workbench/service"), "form:has(input[name='letter'])", Applicants.Say(("note", "拒收")), path: "?handler=Returned");
        Assert.Equal("granted", (await app.RowAsync(id)).State);

        await clerk.PostLetterAsync(id, "EMS200");
        app.Clock.Advance(TimeSpan.FromDays(2));
        clerk = await app.StaffAsync("window");
        await clerk.SubmitAsync(await clerk.GetAsync("/workbench/service"), "form:has(input[name='letter'])", Applicants.Say(("note", "侯燕")), path: "?handler=Signed");

        Assert.Equal("closed", (await app.RowAsync(id)).State);
        var decision = (await app.RowsAsync<DocumentRow>(row => row.CaseId == id && row.Kind == "grant-decision")).Single();
        Assert.Equal(("邮寄送达", "侯燕", "邮件单号 EMS200"), (decision.ServedHow, decision.ServedTo, decision.ServedEvidence));
        Assert.Equal(["returned", "served"], (await app.RowsAsync<ServiceRow>(row => row.CaseId == id)).OrderBy(row => row.SentAt).Select(row => row.Outcome));
    }
}

internal static class Deciding
{
    public static async Task DecideAsync(this TestApp app, Guid id, bool accepted = false)
    {
        if (!accepted)
            await (await app.StaffAsync("window")).DoAsync(id, "受理");
        foreach (var login in new[] { "surveyor1", "surveyor2" })
            await (await app.StaffAsync(login)).DoAsync(id, "提交现场核查报告", Caseload.Say(("Conclusion", "符合要求"), ("Reasons", "设施与布局图一致")));
        await (await app.StaffAsync("reviewer")).DoAsync(id, "审查通过", Caseload.Say(("Reasons", "材料齐全")));
        await (await app.StaffAsync("decider")).DoAsync(id, "准予", Caseload.Say(("Reasons", "符合条件")));
    }

    public static async Task PostLetterAsync(this Browser clerk, Guid id, string letter)
    {
        var file = await clerk.GetAsync($"/workbench/cases/{id}");
        var link = file.Html.QuerySelectorAll("a.t-act").Single(found => found.QuerySelector(".t-act__title")?.TextContent.Trim() == "送达").GetAttribute("href")!;
        var page = await clerk.GetAsync(link);
        var button = page.Find("button[formaction]")!.GetAttribute("formaction")!;
        await clerk.SubmitAsync(page, values: Applicants.Say(("Evidence", letter)), path: button);
    }

    /// <summary>Submits by a button with an address of its own.</summary>
    public static async Task<Page> SubmitAsync(this Browser browser, Page page, string form = "main form", IReadOnlyDictionary<string, object?>? values = null, string path = "")
    {
        page.Form(form).SetAttribute("action", path);
        return await browser.SubmitAsync(page, form, values);
    }
}
