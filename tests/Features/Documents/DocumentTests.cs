using System.Net;
using System.Text;
using Tongban.Cases.Data.Rows;
using Tongban.Tests.Features.Applying;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Window;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Documents;

/// <summary>Documents that strangers verify, and that only another document puts right.</summary>
public sealed class DocumentTests
{
    [Fact]
    public async Task Document_IsVerifiedByItsCodeAndByItsFile_AndKnowsWhenItWasChanged()
    {
        await using var app = await TestApp.StartAsync();
        var id = await (await app.StaffAsync("window")).FoodReceivedAsync();
        var receipt = Assert.Single(await app.RowsAsync<DocumentRow>(row => row.CaseId == id));
        var stranger = app.Browser();

        var page = await stranger.GetAsync($"/verify/document?code={receipt.Code![..4]}-{receipt.Code[4..8]}-{receipt.Code[8..].ToLowerInvariant()}");
        Assert.Contains("目前有效", page.Text, StringComparison.Ordinal);
        Assert.Contains(receipt.Number, page.Text, StringComparison.Ordinal);
        Assert.Contains("国密签名完好", page.Text, StringComparison.Ordinal);

        Assert.Contains("一字未改", (await UploadAsync(stranger, receipt.Html)).Text, StringComparison.Ordinal);
        Assert.Contains("内容被改动过", (await UploadAsync(stranger, receipt.Html.Replace("1 份", "9 份", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await UploadAsync(stranger, "<p>假文书</p>")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/verify/document/000000000000")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await stranger.GetAsync("/verify/document/abc")).Status);
    }

    [Fact]
    public async Task Document_OfAPerson_ShowsStrangersNoFullName()
    {
        await using var app = await TestApp.StartAsync();
        var (_, id) = await app.SeniorCardAsync();
        await (await app.StaffAsync("window")).DoAsync(id, "收件");
        var receipt = Assert.Single(await app.RowsAsync<DocumentRow>(row => row.CaseId == id));
        Assert.DoesNotContain("付玉发", (await app.Browser().GetAsync($"/verify/document/{receipt.Code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_IsAnotherDocument_AndTheFirstStaysAsItWas()
    {
        await using var app = await TestApp.StartAsync();
        var id = await (await app.StaffAsync("window")).FoodReceivedAsync("accept");
        var first = (await app.RowsAsync<DocumentRow>(row => row.CaseId == id && row.Kind == "acceptance-notice")).Single();
        var decider = await app.StaffAsync("decider");
        var path = $"/workbench/cases/{id}/documents/{first.Id}/amend";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await decider.SubmitAsync(await decider.GetAsync(path), values: Applicants.Say(("What", "correct"), ("Wrong", "东门大街")))).Status);

        await decider.SubmitAsync(await decider.GetAsync(path), values: Applicants.Say(("What", "correct"), ("Wrong", "东门大街"), ("Right", "东门大街237号"), ("Reasons", "漏写门牌号"), ("Password", "Tongban-2026")));

        var rows = await app.RowsAsync<DocumentRow>(row => row.CaseId == id);
        var correction = rows.Single(row => row.Kind == "document-correction");
        var after = rows.Single(row => row.Id == first.Id);
        Assert.Equal((first.Html, first.Hash, "corrected", correction.Id), (after.Html, after.Hash, after.Standing, after.AmendedBy!.Value));
        Assert.Contains("更正为：东门大街237号", correction.Html, StringComparison.Ordinal);
        Assert.Contains(first.Number, correction.Html, StringComparison.Ordinal);
        Assert.Contains("真实，已更正", (await app.Browser().GetAsync($"/verify/document/{first.Code}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await decider.SubmitAsync(await decider.GetAsync(path), values: Applicants.Say(("What", "withdraw"), ("Reasons", "再来一次"), ("Password", "Tongban-2026")))).Status);
        var owner = app.Browser();
        await Tongban.Tests.Features.Identity.Visits.SignInAsync(owner, "owner", "company");
        Assert.Contains("更正", (await owner.GetAsync("/me/messages")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawal_MakesTheDocumentUnusable_ForStrangersToo()
    {
        await using var app = await TestApp.StartAsync();
        var id = await (await app.StaffAsync("window")).FoodReceivedAsync("accept");
        var first = (await app.RowsAsync<DocumentRow>(row => row.CaseId == id && row.Kind == "receipt")).Single();
        var decider = await app.StaffAsync("decider");
        await decider.SubmitAsync(await decider.GetAsync($"/workbench/cases/{id}/documents/{first.Id}/amend"), values: Applicants.Say(("What", "withdraw"), ("Reasons", "出错了事项"), ("Password", "Tongban-2026")));
        Assert.Contains("已收回", (await app.Browser().GetAsync($"/verify/document/{first.Code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Amending_ACaseOfAnotherDepartment_DoesNotExist()
    {
        await using var app = await TestApp.StartAsync();
        var id = await (await app.StaffAsync("window")).FoodReceivedAsync();
        var first = Assert.Single(await app.RowsAsync<DocumentRow>(row => row.CaseId == id));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.StaffAsync("civil-decider")).GetAsync($"/workbench/cases/{id}/documents/{first.Id}/amend")).Status);
    }

    [Fact]
    public async Task Consultation_AsksByLetterAndKeepsTheAnswer()
    {
        await using var app = await TestApp.StartAsync();
        var id = await (await app.StaffAsync("window")).FoodReceivedAsync("accept");
        var reviewer = await app.StaffAsync("reviewer");
        var page = await reviewer.GetAsync($"/workbench/cases/{id}/consult");
        var department = page.Html.QuerySelectorAll("select[name='Department'] option").Single(option => option.TextContent.Trim() == "云州市生态环境局安平分局").GetAttribute("value");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await reviewer.SubmitAsync(page, "form[action*='Ask']", Applicants.Say(("Department", department)))).Status);
        await reviewer.SubmitAsync(page, "form[action*='Ask']", Applicants.Say(
            ("Department", department), ("Question", "油烟排放口位置是否合适"), ("ReplyBy.year", "2026"), ("ReplyBy.month", "3"), ("ReplyBy.day", "6")));

        var letter = (await app.RowsAsync<DocumentRow>(row => row.CaseId == id && row.Kind == "consultation")).Single();
        Assert.Equal("云州市生态环境局安平分局", letter.Addressee);
        Assert.Contains("油烟排放口位置是否合适", letter.Html, StringComparison.Ordinal);
        await reviewer.SubmitAsync(await reviewer.GetAsync($"/workbench/cases/{id}/consult"), "form[action*='Answer']", Applicants.Say(("answer", "位置合适"), ("scan", Caseload.Photo())));
        var answer = Assert.Single(await app.PapersAsync(id), paper => paper is { Note: "位置合适", FileHash: not null, Trust: "A", Source: "consultation" });
        var owner = app.Browser();
        await Tongban.Tests.Features.Identity.Visits.SignInAsync(owner, "owner", "company");
        var own = (await owner.GetAsync($"/me/cases/{id}")).Text;
        Assert.DoesNotContain("征求意见函", own, StringComparison.Ordinal);
        Assert.DoesNotContain("答复意见", own, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"/me/cases/{id}/materials/{answer.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"/me/cases/{id}/documents/{letter.Id}")).Status);
    }

    private static async Task<Page> UploadAsync(Browser browser, string html) =>
        await browser.SubmitAsync(await browser.GetAsync("/verify/document"), "form[enctype]", Applicants.Say(("file", new FileToSend("文书.html", "text/html", Encoding.UTF8.GetBytes(html)))));
}
