using System.Net;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Features.Jobs.DeemAccepted;
using Tongban.Platform.Cryptography;
using Tongban.Tests.TestKit;
using Xunit;
using static Tongban.Tests.Features.Cases.Caseload;

namespace Tongban.Tests.Features.Cases;

/// <summary>The main job at the workbench, with every document on the way.</summary>
public sealed class HandleTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Licence_FromSubmissionToClose_IssuesEveryDocumentAndTheLicence()
    {
        var (owner, id) = await _app.FoodCaseAsync();
        var window = await _app.StaffAsync("window");
        await window.DoAsync(id, "收件");
        await _app.BringToDecisionAsync(id);
        var decided = await (await _app.StaffAsync("decider")).DoAsync(id, "准予", Say(("Reasons", "经现场核查和材料审查，符合食品经营条件")));
        Assert.Contains("准予行政许可决定书", decided.Text, StringComparison.Ordinal);
        await window.DoAsync(id, "送达", Say(("ServedHow", "电子送达")));

        var row = await _app.RowAsync(id);
        Assert.Equal(("closed", "granted"), (row.State, row.Outcome));
        var documents = (await _app.RowsAsync<DocumentRow>(document => document.CaseId == id)).OrderBy(document => document.IssuedAt).ToList();
        Assert.Equal(["receipt", "acceptance-notice", "grant-decision", "service-record"], documents.Select(document => document.Kind));
        Assert.Equal("安市监许准〔2026〕1号", documents[2].Number);
        Assert.All(documents, AssertFrozen);
        var mine = await owner.GetAsync($"/me/cases/{id}");
        Assert.Contains("食品经营许可证", mine.Text, StringComparison.Ordinal);
        Assert.Contains("/me/wallet/", mine.Source, StringComparison.Ordinal);
        Assert.Contains("已经批准", (await owner.GetAsync("/me/messages")).Text, StringComparison.Ordinal);
    }

    private static void AssertFrozen(DocumentRow document)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(document.Html);
        Assert.Equal(Sm3.HexOf(bytes), document.Hash);
        Assert.True(KeyRing.Verify(document.PublicKey, bytes, Convert.FromHexString(document.Signature)));
    }

    [Fact]
    public async Task Decide_OnACaseThatSomebodyElseJustDecided_IsAConflictThatSaysWho()
    {
        var (_, id) = await _app.FoodCaseAsync();
        await _app.BringToDecisionAsync(id);
        var first = await _app.StaffAsync("decider");
        var second = await _app.StaffAsync("decider");
        var open = await second.GetAsync((await second.GetAsync($"/workbench/cases/{id}")).Html.QuerySelectorAll("a.t-act").First(link => link.TextContent.Contains("不予", StringComparison.Ordinal)).GetAttribute("href")!);
        await first.DoAsync(id, "准予", Say(("Reasons", "符合条件")));

        var late = await second.SubmitAsync(open, values: Signed(Say(("Reasons", "不符合条件"))));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("孙国栋", late.Text, StringComparison.Ordinal);
        Assert.Equal("granted", (await _app.RowAsync(id)).Outcome);
    }

    [Fact]
    public async Task Refuse_WithoutReasons_KeepsThePageAndSaysSoBesideTheField()
    {
        var (_, id) = await _app.FoodCaseAsync();
        await _app.BringToDecisionAsync(id);
        var page = await (await _app.StaffAsync("decider")).DoAsync(id, "不予", Say(("Reasons", " ")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("请写明理由", page.Text, StringComparison.Ordinal);
        Assert.Equal("accepted", (await _app.RowAsync(id)).State);
    }

    [Fact]
    public async Task Refuse_PutsRemediesIntoTheDecision()
    {
        var (owner, id) = await _app.FoodCaseAsync();
        await _app.BringToDecisionAsync(id);
        await (await _app.StaffAsync("decider")).DoAsync(id, "不予", Say(("Reasons", "场所不符合要求 <script>alert(1)</script>")));
        var document = (await _app.RowsAsync<DocumentRow>(row => row.CaseId == id && row.Kind == "refusal-decision")).Single();
        var page = await owner.GetAsync($"/me/cases/{id}/documents/{document.Id}");
        Assert.Contains("行政复议", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Source, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline'", page.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("网上查看", (await _app.RowsAsync<DocumentRow>(row => row.Id == document.Id)).Single().ServedHow);
    }

    [Fact]
    public async Task Survey_ByOnePersonTwice_IsNotOffered()
    {
        var (_, id) = await _app.FoodCaseAsync();
        await (await _app.StaffAsync("window")).DoAsync(id, "受理");
        var surveyor = await _app.StaffAsync("surveyor1");
        await surveyor.DoAsync(id, "提交现场核查报告", Say(("Conclusion", "符合要求"), ("Reasons", "一致")));
        Assert.DoesNotContain("提交现场核查报告", (await surveyor.GetAsync($"/workbench/cases/{id}")).ActionTitles());
    }

    [Fact]
    public async Task Silence_ForFiveWorkingDays_IsRecordedByTheJobAsOfTheDayOfReceipt()
    {
        var (owner, id) = await _app.FoodCaseAsync();
        _app.Clock.Advance(TimeSpan.FromDays(30));
        await _app.RunJobAsync<DeemAccepted>();
        var row = await _app.RowAsync(id);
        Assert.Equal("accepted", row.State);
        var notice = (await _app.RowsAsync<DocumentRow>(document => document.CaseId == id)).Single();
        Assert.Contains("自收到材料之日即2026年3月2日起即为受理", notice.Html, StringComparison.Ordinal);
        owner.Dispose();
    }

    [Fact]
    public async Task TellMissing_AfterSilence_IsRefusedAlthoughNoJobRan()
    {
        var (_, id) = await _app.FoodCaseAsync();
        var window = await _app.StaffAsync("window");
        var form = await window.GetAsync((await window.GetAsync($"/workbench/cases/{id}")).Html.QuerySelectorAll("a.t-act").First(link => link.TextContent.Contains("一次告知补正", StringComparison.Ordinal)).GetAttribute("href")!);
        _app.Clock.Advance(TimeSpan.FromDays(30));
        var again = await _app.StaffAsync("window");
        var late = await again.SubmitAsync(await again.GetAsync(form.Path), values: Say(("Asks[layout]", "请补充")));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("自收到材料之日起即为受理", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suspend_StopsTheClock_AndResumeLetsItRun()
    {
        var (_, id) = await _app.FoodCaseAsync();
        await (await _app.StaffAsync("window")).DoAsync(id, "受理");
        var reviewer = await _app.StaffAsync("reviewer");
        await reviewer.DoAsync(id, "中止计时", Say(("Ground", "testing"), ("ExpectedTime", "十个工作日")));
        Assert.Contains("不计入时限", (await reviewer.GetAsync($"/workbench/cases/{id}")).Text, StringComparison.Ordinal);
        _app.Clock.Advance(TimeSpan.FromDays(7));
        reviewer = await _app.StaffAsync("reviewer");
        await reviewer.DoAsync(id, "恢复计时");
        Assert.Equal(new DateOnly(2026, 3, 23), (await _app.RowAsync(id)).PromisedDue);
    }

    [Fact]
    public async Task Documents_AreNumberedWithoutGaps()
    {
        for (var n = 1; n <= 2; n++)
        {
            var (citizen, id) = await _app.SeniorCardAsync();
            citizen.Dispose();
            await (await _app.StaffAsync("window")).DoAsync(id, "受理");
            var notice = (await _app.RowsAsync<DocumentRow>(row => row.CaseId == id && row.Kind == "acceptance-notice")).Single();
            Assert.EndsWith($"〔2026〕{n}号", notice.Number, StringComparison.Ordinal);
        }
    }
}
