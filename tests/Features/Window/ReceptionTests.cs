using System.Net;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Messages;
using Tongban.Tests.Features.Applying;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Window;

/// <summary>A walk-in person without an account, from the first word to the receipt 窗口接待.</summary>
public sealed class ReceptionTests
{
    [Fact]
    public async Task Reception_OfSomebodyWithoutAccount_IsReceivedAndAcceptedAtOnce()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.StaffAsync("window");
        Assert.Contains("食品经营许可", (await clerk.GetAsync("/workbench/window?q=开饭店")).Text, StringComparison.Ordinal);

        var id = await clerk.FoodReceivedAsync("accept");

        var row = await app.RowAsync(id);
        Assert.Equal(("accepted", "window", Guid.Empty, "云州市安平区东门街道侯记饺子馆"), (row.State, row.Channel, row.OwnerAccountId, row.ApplicantName));
        var documents = await app.RowsAsync<DocumentRow>(document => document.CaseId == id);
        Assert.Equal(["acceptance-notice", "receipt"], documents.Select(document => document.Kind).Order());
        var receipt = documents.Single(document => document.Kind == "receipt").Html;
        Assert.Contains("收存原件，办结时退还", receipt, StringComparison.Ordinal);
        Assert.Contains("从业人员健康证明 2 份（原件已核对退还）", receipt, StringComparison.Ordinal);
        await app.RunJobAsync<DeliverMessages>();
        var texts = await app.RowsAsync<DeliveryRow>(delivery => delivery.CaseId == id && delivery.Channel == "sms");
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.EndsWith("7063", text.AddressMasked, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reception_Case_BelongsToTheApplicantAndNotToTheClerk()
    {
        await using var app = await TestApp.StartAsync();
        var id = await (await app.StaffAsync("window")).FoodReceivedAsync();

        var owner = app.Browser();
        await owner.SignInAsync("owner", "company");
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync($"/me/cases/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAsync("citizen")).GetAsync($"/me/cases/{id}")).Status);
    }

    [Fact]
    public async Task Reception_FinishedTwice_MakesOneCase()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.StaffAsync("window");
        var id = await clerk.OwnerCameAsync();
        await clerk.SubmitAsync(await clerk.GetAsync($"/workbench/window/r/{id}"), values: Receptions.FoodAnswers);
        await clerk.SubmitAsync(await clerk.GetAsync($"/workbench/window/r/{id}/papers"), values: Receptions.FoodPapers, button: "go=finish");
        var page = await clerk.GetAsync($"/workbench/window/r/{id}/finish");
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => clerk.SubmitAsync(page, values: Applicants.Say(("signed", "true")), button: "do=receive")));

        Assert.All(both, answer => Assert.EndsWith("/done", answer.Path, StringComparison.Ordinal));
        Assert.Single(await app.RowsAsync<DocumentRow>(document => document.CaseId == id && document.Kind == "receipt"));
        Assert.Equal("received", (await app.RowAsync(id)).State);
    }

    [Fact]
    public async Task Finish_WithoutSignatureOrPapers_IsRefusedAndKeepsEverything()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.StaffAsync("window");
        var id = await clerk.OwnerCameAsync();
        await clerk.SubmitAsync(await clerk.GetAsync($"/workbench/window/r/{id}"), values: Receptions.FoodAnswers);

        var papers = await clerk.SubmitAsync(await clerk.GetAsync($"/workbench/window/r/{id}/papers"), values: Applicants.Say(("how[layout]", "seen")), button: "go=finish");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, papers.Status);
        Assert.Contains("还差 2 样材料", papers.Heading, StringComparison.Ordinal);
        Assert.Single(await app.PapersAsync(id));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.FinishAsync(id, "receive", signed: false)).Status);
        Assert.Contains("还缺材料", (await clerk.FinishAsync(id, "receive")).Text, StringComparison.Ordinal);
        Assert.Empty(await app.RowsAsync<CaseRow>(row => row.Id == id));
    }

    [Theory]
    [InlineData("Came.Card", "读卡失败", "没有读到证件")]
    [InlineData("Came.IdNumber", "990101197603080024", "")]
    [InlineData("Came.Name", "王二", "登记不一致")]
    [InlineData("Came.CompanyCode", "91990101D548G05L9W", "授权委托书")]
    [InlineData("Came.Mobile", "123", "")]
    public async Task Begin_WithWhatIsWrong_SaysWhatAndKeepsWhatWasTyped(string field, string value, string says)
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.StaffAsync("window");
        var typed = new Dictionary<string, object?> { ["Came.Name"] = "侯燕", ["Came.IdNumber"] = Receptions.Owner, ["Came.Mobile"] = "14000007063", ["Came.CompanyCode"] = Caseload.Shop, [field] = value };

        var page = await clerk.ComeAsync("food-business-licence", [.. typed.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(says, page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Html.QuerySelectorAll(".govuk-error-message"));
        Assert.Equal(value, page.Find($"[name='{field}']")!.GetAttribute("value"));
        Assert.Empty(await app.RowsAsync<ReceptionRow>(_ => true));
    }

    [Fact]
    public async Task Begin_ForAnother_NeedsAuthorityAndFillsNothingFromTheirRecord()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.StaffAsync("window");
        (string, object?)[] who = [("Came.Name", "孙家凯"), ("Came.IdNumber", "990101199212160017"), ("Came.For", "another"), ("Came.OtherName", "付玉发"), ("Came.OtherIdNumber", Receptions.Elder)];
        Assert.Contains("授权委托书的日期和编号", (await clerk.ComeAsync("senior-card", who)).Find(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);

        var form = await clerk.ComeAsync("senior-card", [.. who, ("Came.Authority", "2026-02-28 委托书")]);

        Assert.Equal("付玉发", form.Find("[name='applicant.person.name']")!.GetAttribute("value"));
        Assert.Null(form.Find("[name='applicant.person.residenceAddress']")?.GetAttribute("value"));
        var reception = Assert.Single(await app.RowsAsync<ReceptionRow>(_ => true));
        Assert.Equal(("孙家凯", "付玉发", "typed", "2026-02-28 委托书"), (reception.PresentName, reception.ApplicantName, reception.IdentitySource, reception.Authority));
    }

    [Fact]
    public async Task Begin_IsALookAtTheRegister_OnRecordForThePerson()
    {
        await using var app = await TestApp.StartAsync();
        await (await app.StaffAsync("window")).ComeAsync("senior-card", ("Came.Name", "付玉发"), ("Came.IdNumber", Receptions.Elder));

        var own = await app.SignedInAsync("citizen");
        Assert.Contains("窗口接待", (await own.GetAsync("/me/identity")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reception_OfAnotherClerk_DoesNotExist()
    {
        await using var app = await TestApp.StartAsync();
        var id = await (await app.StaffAsync("window")).OwnerCameAsync();
        var township = await app.StaffAsync("township");
        foreach (var page in new[] { "", "/papers", "/finish", "/sheet", "/done" })
            Assert.Equal(HttpStatusCode.NotFound, (await township.GetAsync($"/workbench/window/r/{id}{page}")).Status);
    }

    [Fact]
    public async Task ScanTicket_AddsPicturesForHalfAnHour_AndShowsNobody()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.StaffAsync("window");
        var id = await clerk.OwnerCameAsync();
        var ticket = (await clerk.GetAsync($"/workbench/window/r/{id}/papers")).Find("a[href*='/scan/']")!.GetAttribute("href")!;
        var phone = app.Browser();
        var page = await phone.GetAsync(new Uri(ticket).PathAndQuery);
        Assert.DoesNotContain("侯", page.Text, StringComparison.Ordinal);

        var sent = await phone.SubmitAsync(page, values: Applicants.Say(("key", "layout"), ("files", Caseload.Photo())));
        Assert.Contains("已传 1 个文件", sent.Text, StringComparison.Ordinal);
        Assert.Equal("C", Assert.Single(await app.PapersAsync(id)).Trust);
        await clerk.SubmitAsync(await clerk.GetAsync($"/workbench/window/r/{id}/papers"), values: Applicants.Say(("how[layout]", "seen")), button: "go=stay");
        Assert.All(await app.PapersAsync(id), paper => Assert.Equal("B", paper.Trust));

        app.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Gone, (await phone.SubmitAsync(page, values: Applicants.Say(("key", "layout"), ("files", Caseload.Photo())))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await phone.GetAsync("/scan/made-up")).Status);
    }
}
