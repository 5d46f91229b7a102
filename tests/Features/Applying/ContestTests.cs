using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Data.Rows;
using Tongban.Registers.Contracts;
using Tongban.Registers.Data;
using Tongban.Tests.Features.Bundles;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Applying;

/// <summary>这项不对: the application goes on with the person's word, the register's owner answers, and nobody else's record moves.</summary>
public sealed class ContestTests
{
    private const string Name = "applicant.person.name";
    private const string Right = "付玉發";

    [Fact]
    public async Task Contest_OfAReadOnlyField_LetsTheCaseGoOnWithThePersonsWord()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = await app.SignedInAsync("citizen");
        var draft = await citizen.FilledAsync();

        var back = await ContestAsync(citizen, draft, Name, Right, "身份证上是繁体字");

        Assert.StartsWith($"/apply/d/{draft}/senior", back.Path, StringComparison.Ordinal);
        Assert.Equal(Right, back.Find($"[name='{Name}']")!.GetAttribute("value"));
        Assert.Null(back.Find($"[name='{Name}']")!.GetAttribute("readonly"));
        Assert.Contains("人口库的登记您说不对", back.Text, StringComparison.Ordinal);
        // Only that field is unlocked.
        Assert.NotNull(back.Find("[name='applicant.person.idNumber']")!.GetAttribute("readonly"));

        await citizen.UploadAsync(draft, "photo");
        Assert.EndsWith("/done", (await citizen.SendInAsync(draft)).Path, StringComparison.Ordinal);
        var reviewer = await app.SignedInAsync("civil-reviewer", "staff");
        var file = await reviewer.GetAsync($"/workbench/cases/{draft}");
        Assert.Contains("申请人有异议", file.Text, StringComparison.Ordinal);
        Assert.Contains("人口库 登记的是 付**", file.Text, StringComparison.Ordinal);
        Assert.Contains("正在核实", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("付玉发", file.Source.Replace("<h1>付玉发", "", StringComparison.Ordinal).Split("申请人有异议")[1][..200], StringComparison.Ordinal);
        Assert.DoesNotContain(Right, (await app.RowAsync(draft)).Contests!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contest_Twice_MakesOneOpenTicketWithTheLastWord()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = await app.SignedInAsync("citizen");
        await ContestAsync(citizen, await citizen.FilledAsync(), Name, Right, null);
        await ContestAsync(citizen, await citizen.FilledAsync(), Name, "付钰发", "写错了一个字");

        var ticket = Assert.Single(await app.RowsAsync<CorrectionRow>(_ => true));
        Assert.Equal("云州市公安局安平分局", ticket.DepartmentName);
        var claim = Assert.Single(await app.RowsAsync<CorrectionClaimRow>(_ => true));
        Assert.Equal("写错了一个字", claim.Note);
        Assert.DoesNotContain("付钰发", claim.ClaimedSealed, StringComparison.Ordinal);
        var mine = await citizen.GetAsync("/me/corrections");
        Assert.Contains(ticket.Number, mine.Text, StringComparison.Ordinal);
        Assert.Contains("正在核实", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ticket.Number, (await (await app.SignedInAsync("owner")).GetAsync("/me/corrections")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticket_Corrected_ChangesTheRegisterTellsThePersonAndFillsTheNextForm()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = await app.SignedInAsync("citizen");
        await ContestAsync(citizen, await citizen.FilledAsync(), "applicant.person.residenceAddress", "云州市安平区东门街道和平路 9 号", "租房合同");
        var ticket = Assert.Single(await app.RowsAsync<CorrectionRow>(_ => true));
        var police = await app.SignedInAsync("s9901010025", "staff");

        Assert.Contains(ticket.Number, (await police.GetAsync("/workbench/corrections")).Text, StringComparison.Ordinal);
        var page = await police.GetAsync($"/workbench/corrections/{ticket.Id}");
        Assert.DoesNotContain("和平路 9 号", page.Source, StringComparison.Ordinal);
        var whole = await police.SubmitAsync(page, "form[action*='Reveal'], form[action*='reveal']");
        Assert.Contains("和平路 9 号", whole.Text, StringComparison.Ordinal);
        Assert.Contains("数据纠错工单", (await citizen.GetAsync("/me/identity")).Text, StringComparison.Ordinal);
        var nothing = await police.SubmitAsync(whole, "form[action*='Answer'], form[action*='answer']", Applicants.Say(("Answer", "kept")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        var answered = await police.SubmitAsync(whole, "form[action*='Answer'], form[action*='answer']", Applicants.Say(("Answer", "corrected"), ("Value", "云州市安平区东门街道和平路 9 号")));
        Assert.Equal("/workbench/corrections", answered.Path);

        var record = await app.Services.GetRequiredService<IRegisters>().PersonAsync(Applicants.Number, CancellationToken.None);
        Assert.Equal("云州市安平区东门街道和平路 9 号", record!.Find(PersonFacts.ResidenceAddress));
        Assert.Equal("付玉发", record.Find(PersonFacts.Name));
        Assert.Contains("已更正", (await citizen.GetAsync("/me/corrections")).Text, StringComparison.Ordinal);
        Assert.Contains("您指出的登记错误已经更正", (await citizen.GetAsync("/me/messages")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("您指出的登记错误", (await (await app.SignedInAsync("owner")).GetAsync("/me/messages")).Text, StringComparison.Ordinal);
        var next = await citizen.BeginAsync("senior-allowance");
        Assert.Contains("云州市安平区东门街道和平路 9 号", (await citizen.GetAsync($"/apply/d/{next}/senior")).Source, StringComparison.Ordinal);
        // Answered once is answered.
        Assert.Equal(HttpStatusCode.Conflict, (await police.SubmitAsync(whole, "form[action*='Answer'], form[action*='answer']", Applicants.Say(("Answer", "kept"), ("Remark", "没有错")))).Status);
    }

    [Fact]
    public async Task Ticket_Kept_NeedsAReasonThatThePersonReads()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = await app.SignedInAsync("citizen");
        await ContestAsync(citizen, await citizen.FilledAsync(), Name, Right, null);
        var ticket = Assert.Single(await app.RowsAsync<CorrectionRow>(_ => true));
        var police = await app.SignedInAsync("s9901010025", "staff");

        await police.SubmitAsync(await police.GetAsync($"/workbench/corrections/{ticket.Id}"), "form[action*='Answer'], form[action*='answer']", Applicants.Say(("Answer", "kept"), ("Remark", "户口簿上是简体字")));

        var mine = await citizen.GetAsync("/me/corrections");
        Assert.Contains("户口簿上是简体字", mine.Text, StringComparison.Ordinal);
        Assert.Contains("核实无误", mine.Text, StringComparison.Ordinal);
        Assert.Equal("付玉发", (await app.Services.GetRequiredService<IRegisters>().PersonAsync(Applicants.Number, CancellationToken.None))!.Find(PersonFacts.Name));
    }

    [Fact]
    public async Task Ticket_IsOfTheOwnerDepartmentAlone()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = await app.SignedInAsync("citizen");
        await ContestAsync(citizen, await citizen.FilledAsync(), Name, Right, null);
        var ticket = Assert.Single(await app.RowsAsync<CorrectionRow>(_ => true));
        var market = await app.SignedInAsync("reviewer", "staff");
        Assert.Equal(HttpStatusCode.NotFound, (await market.GetAsync($"/workbench/corrections/{ticket.Id}")).Status);
        Assert.DoesNotContain(ticket.Number, (await market.GetAsync("/workbench/corrections")).Text, StringComparison.Ordinal);
        var window = await app.SignedInAsync("window", "staff");
        Assert.Equal(HttpStatusCode.Forbidden, (await window.GetAsync($"/workbench/corrections/{ticket.Id}")).Status);
    }

    [Fact]
    public async Task Contest_OfWhatSomebodyElseTyped_OrOfAnothersDraft_IsRefused()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = await app.SignedInAsync("citizen");
        var draft = await citizen.FilledAsync();
        var other = await app.SignedInAsync("owner");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/apply/d/{draft}/contest?field={Name}")).Status);

        // Nothing is known about whose number was merely typed: there is nothing to contest.
        var own = await other.BeginAsync("senior-allowance");
        await other.FillAsync(own, "who", ("matter.case.applyingAs", "委托他人代办"), ("agent.person.relation", "其他亲友"));
        await other.FillAsync(own, "senior", (Name, "付玉发"), ("applicant.person.idNumber", Applicants.Number));
        Assert.Equal($"/apply/d/{own}", (await other.GetAsync($"/apply/d/{own}/contest?field={Name}")).Path);
        Assert.Equal($"/apply/d/{draft}", (await citizen.GetAsync($"/apply/d/{draft}/contest?field=matter.delivery.method")).Path);
        Assert.Empty(await app.RowsAsync<CorrectionRow>(_ => true));
    }

    [Fact]
    public async Task Contest_WithAWrongOrTheSameValue_IsSaidBesideTheFieldAndKeepsWhatWasTyped()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = await app.SignedInAsync("citizen");
        var draft = await citizen.FilledAsync();

        var same = await ContestAsync(citizen, draft, Name, "付玉发", "凭据");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, same.Status);
        Assert.Contains("和登记的一样", same.Text, StringComparison.Ordinal);
        Assert.Equal("凭据", same.Find("textarea[name='Note']")!.TextContent.Trim());
        var blank = await ContestAsync(citizen, draft, Name, "", null);
        Assert.NotNull(blank.ErrorBeside(Name));
        // Who one is isn't contested: that is what one signed in with.
        var key = await ContestAsync(citizen, draft, "applicant.person.idNumber", "990101194405260038", null);
        Assert.Equal(HttpStatusCode.Conflict, key.Status);
        Assert.Empty(await app.RowsAsync<CorrectionRow>(_ => true));
    }

    [Fact]
    public async Task Ticket_OfACaseThatIsWithdrawn_Stays()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = await app.SignedInAsync("citizen");
        var draft = await citizen.FilledAsync();
        await ContestAsync(citizen, draft, Name, Right, null);
        await citizen.UploadAsync(draft, "photo");
        await citizen.SendInAsync(draft);
        await citizen.SubmitAsync(await citizen.GetAsync($"/me/cases/{draft}/withdraw"));
        Assert.Equal("withdrawn", (await app.RowAsync(draft)).State);
        Assert.Equal(CorrectionStates.Open, Assert.Single(await app.RowsAsync<CorrectionRow>(_ => true)).State);
    }

    [Fact]
    public async Task Contest_OfTheCompanysRecord_GoesToTheRegistrar()
    {
        await using var app = await TestApp.StartAsync();
        var owner = app.Browser();
        await owner.SignInAsync("owner", "company");
        var draft = await owner.BeginAsync("food-business-licence");
        await ContestAsync(owner, draft, "applicant.org.name", "东门街道侯氏饺子馆", "新的营业执照");
        Assert.Equal("云州市安平区市场监督管理局", Assert.Single(await app.RowsAsync<CorrectionRow>(_ => true)).DepartmentName);
        Assert.NotNull(Assert.Single(await app.RowsAsync<CorrectionClaimRow>(_ => true)).OnBehalf);
    }

    [Fact]
    public async Task Contest_InOneMatter_GoesIntoTheCasesThatAskForTheFact()
    {
        await using var app = await TestApp.StartAsync();
        var boss = await app.SignedInAsync("boss");
        var id = await boss.DraftAsync(CompanyStart.Everything, CompanyStart.Answers, CompanyStart.Lease);
        await ContestAsync(boss, id, Name, "吴晓雯雯", "身份证");
        var sent = await boss.SubmitApplicationAsync(id);
        Assert.True((int)sent.Status == 201, sent.Source);
        Assert.NotNull(Assert.Single(await app.RowsAsync<BundleRow>(row => row.Id == id)).Contests);
        var registration = Assert.Single(await app.RowsAsync<CaseRow>(row => row.BundleId == id));
        Assert.NotNull(registration.Contests);
        var file = await (await app.SignedInAsync("reviewer", "staff")).GetAsync($"/workbench/cases/{registration.Id}");
        Assert.Contains("申请人有异议", file.Text, StringComparison.Ordinal);
    }

    private static async Task<Page> ContestAsync(Browser browser, Guid draft, string field, string value, string? note) =>
        await browser.SubmitAsync(await browser.GetAsync($"/apply/d/{draft}/contest?field={field}"), "main form", Applicants.Say((field, value), ("Note", note ?? "")));
}
