using System.Net;
using Tongban.Cases.Data.Rows;
using Tongban.Tests.Features.Access;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Applying;

/// <summary>The straight way from the guide to the number, and what stops it.</summary>
public sealed class SeniorCardTests(RunningApp running) : IClassFixture<RunningApp>
{
    private TestApp App => running.App;

    [Fact]
    public async Task Apply_PageByPage_EndsWithANumberAndACaseInOnesList()
    {
        var citizen = await App.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        Assert.StartsWith("/apply/d/", (await citizen.FillAsync(draft, "who", ("matter.case.applyingAs", "本人办理"))).Path, StringComparison.Ordinal);
        var senior = await citizen.GetAsync($"/apply/d/{draft}/senior");
        Assert.Contains("来自人口库", senior.Text, StringComparison.Ordinal);
        Assert.Equal("付玉发", senior.Find("[name='applicant.person.name']")!.GetAttribute("value"));
        Assert.Equal($"/apply/d/{draft}/card", (await citizen.SubmitAsync(senior)).Path);
        await citizen.FillAsync(draft, "card", ("matter.senior.benefitKind", "70 岁换卡"), ("matter.senior.localHousehold", "true"));
        Assert.Equal($"/apply/d/{draft}/materials", (await citizen.FillAsync(draft, "delivery", ("matter.delivery.method", "仅电子证照"))).Path);
        await citizen.UploadAsync(draft, "photo");

        var done = await citizen.SendInAsync(draft);

        Assert.Equal($"/apply/d/{draft}/done", done.Path);
        var row = await App.RowAsync(draft);
        Assert.Matches("^990101-20260302-[0-9]{6}$", row.Number);
        Assert.Contains(row.Number, done.Text, StringComparison.Ordinal);
        Assert.Contains(row.Number, (await citizen.GetAsync($"/me/cases/{draft}")).Text, StringComparison.Ordinal);
        Assert.Contains(draft.ToString(), (await citizen.GetAsync("/me/cases")).Source, StringComparison.Ordinal);
        Assert.Equal($"/apply/d/{draft}/done", (await citizen.GetAsync($"/apply/d/{draft}")).Path);
        Assert.Contains(await App.RowsAsync<MaterialRow>(paper => paper.CaseId == draft), paper => paper is { MaterialKey: "photo", Source: "upload" });
    }

    [Fact]
    public async Task Submit_WithoutTheDeclaration_SaysToTickIt()
    {
        var citizen = await App.SignedInAsync("citizen");
        var draft = await citizen.ReadyAsync();
        var page = await citizen.SendInAsync(draft, declared: false);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("请先看完承诺内容", page.Text, StringComparison.Ordinal);
        await AssertNoCaseAsync(draft);
    }

    [Fact]
    public async Task Submit_WithMaterialsMissing_NamesThem()
    {
        var citizen = await App.SignedInAsync("citizen");
        var draft = await citizen.FilledAsync();

        var page = await citizen.SendInAsync(draft);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("还缺材料", page.Text, StringComparison.Ordinal);
        Assert.Contains("近期一寸照片", page.Find(".t-notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelectorAll("main button").FirstOrDefault(button => button.TextContent.Trim() == "提交申请"));
        await AssertNoCaseAsync(draft);
    }

    [Fact]
    public async Task Submit_WithAnUnfinishedForm_ListsWhatIsLeft()
    {
        var citizen = await App.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        await citizen.UploadAsync(draft, "photo");
        var page = await citizen.SendInAsync(draft);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("优待类型", page.Find(".t-notice")!.TextContent, StringComparison.Ordinal);
        await AssertNoCaseAsync(draft);
    }

    [Fact]
    public async Task Submit_PressedAgain_EndsAtTheSameConfirmation()
    {
        var citizen = await App.SignedInAsync("citizen");
        var draft = await citizen.ReadyAsync();
        var check = await citizen.GetAsync($"/apply/d/{draft}/check");
        var first = await citizen.SubmitAsync(check, values: Applicants.Say(("declared", "true")));
        var second = await citizen.SubmitAsync(check, values: Applicants.Say(("declared", "true")));

        Assert.Equal((first.Path, HttpStatusCode.OK), (second.Path, second.Status));
        Assert.Equal(first.Find(".t-copy code")!.TextContent, second.Find(".t-copy code")!.TextContent);
    }

    [Fact]
    public async Task Submit_PressedEightTimesAtOnce_MakesOneCase()
    {
        var citizen = await App.SignedInAsync("citizen");
        var draft = await citizen.ReadyAsync();
        var check = await citizen.GetAsync($"/apply/d/{draft}/check");
        var cases = (await App.RowsAsync<CaseRow>(_ => true)).Count;

        var ends = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => citizen.SubmitAsync(check, values: Applicants.Say(("declared", "true"))))));

        Assert.All(ends, end => Assert.Equal((HttpStatusCode.OK, $"/apply/d/{draft}/done"), (end.Status, end.Path)));
        Assert.Single(ends.Select(end => end.Find(".t-copy code")!.TextContent).Distinct());
        Assert.Equal(cases + 1, (await App.RowsAsync<CaseRow>(_ => true)).Count);
        Assert.Single(await App.RowsAsync<TaskRow>(task => task.CaseId == draft));
    }

    [Fact]
    public async Task Withdraw_BeforeTheDecision_EndsTheCase()
    {
        var citizen = await App.SignedInAsync("citizen");
        var draft = await citizen.ReadyAsync();
        await citizen.SendInAsync(draft);
        var withdrawn = await citizen.SubmitAsync(await citizen.GetAsync($"/me/cases/{draft}/withdraw"), values: Applicants.Say(("Reasons", "填错了")));
        Assert.Equal($"/me/cases/{draft}?done=withdraw", withdrawn.Path);
        Assert.Equal("withdrawn", (await App.RowAsync(draft)).State);
    }

    [Fact]
    public async Task Withdraw_AfterTheDecision_IsRefused()
    {
        var (owner, id) = await App.FoodCaseAsync();
        var open = await owner.GetAsync($"/me/cases/{id}/withdraw");
        await App.BringToDecisionAsync(id);
        await (await App.StaffAsync("decider")).DoAsync(id, "准予", Applicants.Say(("Reasons", "符合条件")));

        var late = await owner.SubmitAsync(open, values: Applicants.Say(("Reasons", "不要了")));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("现在的状态不能做这个动作", late.Text, StringComparison.Ordinal);
        Assert.NotEqual("withdrawn", (await App.RowAsync(id)).State);
        Assert.Null((await owner.GetAsync($"/me/cases/{id}")).Find("a[href$=withdraw]"));
    }

    private async Task AssertNoCaseAsync(Guid draft) => Assert.Empty(await App.RowsAsync<CaseRow>(row => row.Id == draft));
}
