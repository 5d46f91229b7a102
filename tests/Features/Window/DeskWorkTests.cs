using System.Net;
using Tongban.Cases.Data.Rows;
using Tongban.Tests.Features.Applying;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Window;

/// <summary>Pre-review, handing over, handing out, shifts: the rest of a clerk's day.</summary>
public sealed class DeskWorkTests
{
    [Fact]
    public async Task PreReview_OfAnOnLineApplication_LeadsToTheTellingWithItsWords()
    {
        await using var app = await TestApp.StartAsync();
        var (_, id) = await app.FoodCaseAsync();
        var clerk = await app.StaffAsync("window");
        var list = await clerk.GetAsync("/workbench/window/pre-review");
        Assert.Contains(list.Html.QuerySelectorAll("td a"), link => link.GetAttribute("href") == $"/workbench/cases/{id}/papers");

        var papers = await clerk.GetAsync($"/workbench/cases/{id}/papers");
        var index = papers.Html.QuerySelectorAll("section.t-paper").Index().Single(section => section.Item.TextContent.Contains("材料 layout", StringComparison.Ordinal)).Index;
        var blank = await clerk.SubmitAsync(papers, values: Applicants.Say(($"Verdicts[{index}].Verdict", "bad")));
        Assert.Contains("请写明要补什么", blank.Text, StringComparison.Ordinal);
        await clerk.SubmitAsync(papers, values: Applicants.Say(($"Verdicts[{index}].Verdict", "bad"), ($"Verdicts[{index}].Note", "看不清洗消池的位置")));

        var action = (await clerk.GetAsync($"/workbench/cases/{id}/papers")).Html.QuerySelectorAll("a.t-act").Single(link => link.TextContent.Contains("一次告知补正", StringComparison.Ordinal));
        var telling = await clerk.GetAsync(action.GetAttribute("href")!);
        Assert.Equal("看不清洗消池的位置", telling.Find("[name='Asks[layout]']")!.GetAttribute("value"));
        await clerk.SubmitAsync(telling);
        Assert.Equal("awaiting-correction", (await app.RowAsync(id)).State);
        var number = (await app.RowAsync(id)).Number;
        Assert.DoesNotContain((await clerk.GetAsync("/workbench/window/pre-review")).Html.QuerySelectorAll("td a"), link => link.TextContent.Contains(number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task CasePapers_OfACaseOutOfReach_DontExist()
    {
        await using var app = await TestApp.StartAsync();
        var (_, id) = await app.FoodCaseAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.StaffAsync("civil-reviewer")).GetAsync($"/workbench/cases/{id}/papers")).Status);
    }

    [Fact]
    public async Task HandOut_ToTheOwner_ServesTheCaseAndGivesOriginalsBack()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.StaffAsync("window");
        var id = await clerk.FoodReceivedAsync("accept");
        foreach (var login in new[] { "surveyor1", "surveyor2" })
            await (await app.StaffAsync(login)).DoAsync(id, "提交现场核查报告", Caseload.Say(("Conclusion", "符合要求"), ("Reasons", "设施与布局图一致")));
        await (await app.StaffAsync("reviewer")).DoAsync(id, "审查通过", Caseload.Say(("Reasons", "材料齐全")));
        await (await app.StaffAsync("decider")).DoAsync(id, "准予", Caseload.Say(("Reasons", "符合条件")));

        Assert.Contains(id.ToString(), (await clerk.GetAsync("/workbench/window/hand-out?q=侯记")).Source, StringComparison.Ordinal);
        var page = await clerk.GetAsync($"/workbench/window/hand-out/{id}");
        Assert.Contains("退还原件：主要设备设施布局、操作流程 1 份", page.Text, StringComparison.Ordinal);
        var stranger = await clerk.SubmitAsync(page, values: Applicants.Say(("Name", "付玉发"), ("Number", Receptions.Elder), ("OnPaper", "true")));
        Assert.Contains("请写明委托书的日期和编号", stranger.Text, StringComparison.Ordinal);
        var unsigned = await clerk.SubmitAsync(page, values: Applicants.Say(("Card", $"侯燕|{Receptions.Owner}"), ("Authority", "营业执照经营者本人")));
        Assert.Contains("请来人在屏幕上签名", unsigned.Text, StringComparison.Ordinal);
        Assert.Equal("granted", (await app.RowAsync(id)).State);

        var drawn = "data:image/png;base64," + Convert.ToBase64String(Applicants.Picture);
        var done = await clerk.SubmitAsync(page, values: Applicants.Say(("Card", $"侯燕|{Receptions.Owner}"), ("Authority", "营业执照经营者本人"), ("Drawn", drawn)));

        Assert.Equal("closed", (await app.RowAsync(id)).State);
        var papers = await app.PapersAsync(id);
        Assert.NotNull(papers.Single(paper => paper.Custody == "original").ReturnedAt);
        Assert.NotNull(papers.Single(paper => paper.Name == "领取签名").FileHash);
        var record = Assert.Single(await app.RowsAsync<DocumentRow>(document => document.CaseId == id && document.Kind == "service-record"));
        Assert.Contains("窗口领取", record.Html, StringComparison.Ordinal);
        Assert.Contains("签名", record.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, done.Status);
    }

    [Fact]
    public async Task HandOver_WhereTheDepartmentEntrustedNobody_LetsTheDepartmentAccept()
    {
        await using var app = await TestApp.StartAsync();
        var (_, id) = await app.FoodCaseAsync();
        await app.NotEntrustedAsync(id);
        var clerk = await app.StaffAsync("window");
        var titles = (await clerk.GetAsync($"/workbench/cases/{id}")).ActionTitles();
        Assert.DoesNotContain("受理", titles);
        Assert.Contains("移交部门受理", titles);
        var task = (await app.RowsAsync<TaskRow>(row => row.CaseId == id)).Single();
        var forced = await clerk.SubmitAsync(await clerk.GetAsync($"/workbench/cases/{id}/accept?task={Uri.EscapeDataString(task.TaskKey)}&do=accept"));
        Assert.Equal(HttpStatusCode.Forbidden, forced.Status);

        await clerk.DoAsync(id, "移交部门受理");

        Assert.Contains("受理", (await (await app.StaffAsync("reviewer")).GetAsync($"/workbench/cases/{id}")).ActionTitles());
        await (await app.StaffAsync("reviewer")).DoAsync(id, "受理");
        Assert.Equal("accepted", (await app.RowAsync(id)).State);
    }

    [Fact]
    public async Task Shift_TakenWithMatchingCounts_MovesReceptionsAndWork()
    {
        await using var app = await TestApp.StartAsync();
        var (first, second) = (await app.StaffAsync("window"), await app.StaffAsync("window2"));
        await first.FoodReceivedAsync();
        var open = await first.OwnerCameAsync();

        var to = (await first.GetAsync("/workbench/window/shift")).Html.QuerySelectorAll("select option").Single(option => option.TextContent.Trim() == "黄秀珍").GetAttribute("value")!;
        await first.SubmitAsync(await first.GetAsync("/workbench/window/shift"), "form[action*='Hand']", Applicants.Say(("ToId", to), ("Note", "侯女士下午还来")));
        Assert.Contains("您已经有一次交班", (await first.PostAsync("/workbench/window/shift?handler=Hand", new Dictionary<string, string>(await first.TokenAsync("/workbench/window/shift")) { ["ToId"] = to })).Text, StringComparison.Ordinal);

        var waiting = await second.GetAsync("/workbench/window/shift");
        Assert.Contains("王雨晴把班交给您", waiting.Heading, StringComparison.Ordinal);
        Assert.Contains("侯女士下午还来", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("数目相符，已接班", (await second.SubmitAsync(waiting, "form[action*='Take']")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync($"/workbench/window/r/{open}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await first.GetAsync($"/workbench/window/r/{open}")).Status);
    }

    [Fact]
    public async Task Shift_WhenCountsChangedSince_IsNotTaken()
    {
        await using var app = await TestApp.StartAsync();
        var (first, second) = (await app.StaffAsync("window"), await app.StaffAsync("window2"));
        var page = await first.GetAsync("/workbench/window/shift");
        var to = page.Html.QuerySelectorAll("select option").Single(option => option.TextContent.Trim() == "黄秀珍").GetAttribute("value")!;
        await first.SubmitAsync(page, "form[action*='Hand']", Applicants.Say(("ToId", to)));
        await first.OwnerCameAsync();

        var refused = await second.SubmitAsync(await second.GetAsync("/workbench/window/shift"), "form[action*='Take']");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        await second.SubmitAsync(await second.GetAsync("/workbench/window/shift"), "form[action*='Refuse']", Applicants.Say(("answer", "少交一件")));
        Assert.Contains("少交一件", (await first.GetAsync("/workbench/window/shift")).Text, StringComparison.Ordinal);
    }
}
