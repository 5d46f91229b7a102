using System.Net;
using AngleSharp.Html.Dom;
using Tongban.Cases.Data.Rows;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;
using static Tongban.Tests.Features.Cases.Caseload;

namespace Tongban.Tests.Features.Protections;

public sealed class RecusalTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Browser _owner = null!;
    private Guid _id;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_owner, _id) = await _app.FoodCaseAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private string At(string page) => $"/workbench/cases/{_id}/{page}";

    private async Task<Page> DeclareAsync(Browser official, string? ground = "kin", string reason = "申请人是我的表姐") =>
        await official.SubmitAsync(await official.GetAsync(At("recusal")), "form[action*='Declare']", Say(("Ground", ground), ("Reason", reason)));

    [Fact]
    public async Task Declare_FreesTheSeat_AndEndsEveryWork()
    {
        await (await _app.StaffAsync("window")).DoAsync(_id, "受理");
        var reviewer = await _app.StaffAsync("reviewer");
        var list = await reviewer.GetAsync("/workbench");
        await reviewer.SubmitAsync(list, "form[action*='Claim']");
        Assert.Equal("赵文静", (await SeatAsync("reviewer")).AssigneeName);
        var form = await reviewer.GetAsync(At("handle?task=review%231&do=pass"));

        var done = await DeclareAsync(reviewer);

        Assert.Contains("您在这个办件中已经回避", done.Text, StringComparison.Ordinal);
        Assert.Null((await SeatAsync("reviewer")).AssigneeId);
        Assert.Empty(done.ActionTitles());
        Assert.DoesNotContain("侯记饺子馆", (await reviewer.GetAsync("/workbench")).Text, StringComparison.Ordinal);
        var late = await reviewer.SubmitAsync(form, values: Say(("Reasons", "材料齐全")));
        Assert.Equal(HttpStatusCode.Forbidden, late.Status);
        Assert.Contains("已经回避", late.Text, StringComparison.Ordinal);
        var claim = await reviewer.SubmitAsync(list, "form[action*='Claim']");
        Assert.Equal(HttpStatusCode.Forbidden, claim.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.GetAsync(At("suspend"))).Status);
    }

    private async Task<TaskRow> SeatAsync(string post) =>
        Assert.Single(await _app.RowsAsync<TaskRow>(task => task.CaseId == _id && task.Post == post && task.State == "open"));

    [Fact]
    public async Task Declare_WithoutReason_KeepsThePage_AndChangesNothing()
    {
        var window = await _app.StaffAsync("window");
        var page = await DeclareAsync(window, "interest", " ");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("请写明情况", page.ErrorBeside("Reason"), StringComparison.Ordinal);
        Assert.Empty(await _app.RowsAsync<RecusalRow>(row => row.CaseId == _id));
        await window.DoAsync(_id, "受理");
    }

    [Fact]
    public async Task Order_ByTheDecider_KeepsAColleagueOut_AndNobodyElse()
    {
        await (await _app.StaffAsync("window")).DoAsync(_id, "受理");
        var decider = await _app.StaffAsync("decider");
        var page = await decider.GetAsync(At("recusal"));
        await decider.SubmitAsync(page, "form[action*='Order']", Say(("Official", Official(page, "赵文静")), ("OrderGround", "interest"), ("OrderReason", "与申请人合伙经营")));

        var reviewer = await _app.StaffAsync("reviewer");
        Assert.Empty((await reviewer.GetAsync(At("")[..^1])).ActionTitles());
        Assert.Equal("ordered", Assert.Single(await _app.RowsAsync<RecusalRow>(row => row.CaseId == _id)).Origin);
        // Who may not decide may not order either.
        var surveyor = await _app.StaffAsync("surveyor1");
        var none = await surveyor.GetAsync(At("recusal"));
        Assert.Null(none.Find("form[action*='Order']"));
        var forced = await surveyor.PostAsync(At("recusal?handler=Order"), new Dictionary<string, string>
        {
            ["Official"] = Official(page, "刘敏"), ["OrderGround"] = "other", ["OrderReason"] = "试试",
            ["__RequestVerificationToken"] = none.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        });
        Assert.Equal(HttpStatusCode.Forbidden, forced.Status);
    }

    private static string Official(Page page, string name) => page.Html.QuerySelectorAll("select option").OfType<IHtmlOptionElement>()
        .First(option => option.Text.Contains(name, StringComparison.Ordinal)).Value;

    [Fact]
    public async Task Applicant_Asks_TheDeciderAnswers_AndTheApplicantIsTold()
    {
        await (await _app.StaffAsync("window")).DoAsync(_id, "受理");
        await _owner.SubmitAsync(await _owner.GetAsync($"/me/cases/{_id}/recusal"), values: Say(("Whom", "上门核查的刘敏"), ("Ground", "interest"), ("Reason", "她家开着对门的饺子馆")));
        Assert.Contains("等待答复", (await _owner.GetAsync($"/me/cases/{_id}")).Text, StringComparison.Ordinal);
        var decider = await _app.StaffAsync("decider");
        Assert.Contains("申请了 1 项回避", (await decider.GetAsync($"/workbench/cases/{_id}")).Text, StringComparison.Ordinal);
        var page = await decider.GetAsync(At("recusal"));

        var wrong = await decider.SubmitAsync(page, "form[action*='Answer']", Say(("granted", "true"), ("answer", "属实")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        await decider.SubmitAsync(page, "form[action*='Answer']", Say(("granted", "true"), ("official", Official(page, "刘敏")), ("answer", "情况属实，换人核查")));

        Assert.Empty((await (await _app.StaffAsync("surveyor2")).GetAsync($"/workbench/cases/{_id}")).ActionTitles());
        Assert.Contains("提交现场核查报告", (await (await _app.StaffAsync("surveyor1")).GetAsync($"/workbench/cases/{_id}")).ActionTitles());
        var mine = await _owner.GetAsync($"/me/cases/{_id}");
        Assert.Contains("已经同意。情况属实，换人核查", mine.Text, StringComparison.Ordinal);
        Assert.Contains("回避申请已经同意", (await _owner.GetAsync("/me/messages")).Text, StringComparison.Ordinal);
        var again = await decider.SubmitAsync(page, "form[action*='Answer']", Say(("granted", "false"), ("answer", "改主意了")));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
    }

    [Fact]
    public async Task Applicant_AsksThatTheDeciderKeepOut_AndTheDeciderCannotAnswerThatThemselves()
    {
        await _owner.SubmitAsync(await _owner.GetAsync($"/me/cases/{_id}/recusal"), values: Say(("Whom", "孙国栋"), ("Ground", "kin"), ("Reason", "他是竞争对手的哥哥")));
        var decider = await _app.StaffAsync("decider");
        var page = await decider.GetAsync(At("recusal"));
        // Not offered to themselves; they may declare, or refuse with reasons that stand on record.
        Assert.DoesNotContain(page.Html.QuerySelectorAll("select option"), option => option.TextContent.Contains("孙国栋", StringComparison.Ordinal));
        await DeclareAsync(decider, "other", "申请人提出，主动回避");
        var late = await decider.SubmitAsync(page, "form[action*='Answer']", Say(("granted", "false"), ("answer", "不成立")));
        Assert.Equal(HttpStatusCode.Forbidden, late.Status);
    }

    [Fact]
    public async Task Recusal_OfAnotherApplicantsCase_CannotBeAskedFor()
    {
        var citizen = await _app.SignedInAsync("citizen");
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/me/cases/{_id}/recusal")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await _app.StaffAsync("civil-decider")).GetAsync(At("recusal"))).Status);
    }
}
