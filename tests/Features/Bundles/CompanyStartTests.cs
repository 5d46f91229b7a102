using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Bundles;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Contracts;
using Tongban.Platform.Jobs;
using Tongban.Registers.Contracts;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Bundles;

/// <summary>One matter 企业开办: one application, seven items in six departments.</summary>
public sealed class CompanyStartTests
{
    [Fact]
    public async Task Submit_BeginsTheRegistrationAndLetsTheOthersWaitForTheCreditCode()
    {
        await using var app = await TestApp.StartAsync();
        var boss = await app.SignedInAsync("boss");
        var id = await boss.DraftAsync(CompanyStart.Everything, CompanyStart.Answers, CompanyStart.Lease);
        var submitted = await boss.SubmitApplicationAsync(id);
        Assert.True((int)submitted.Status == 201, submitted.Source);

        var parts = await PartsAsync(app, id);
        Assert.Equal(7, parts.Count);
        Assert.Equal("company-registration", Assert.Single(parts, part => part.State == BundlePartRow.Started).Slug);
        var progress = await boss.GetAsync($"/me/bundles/{id}");
        Assert.Contains("等前面的办好", progress.Text, StringComparison.Ordinal);

        // Pressed twice, it is the same application.
        Assert.Equal(HttpStatusCode.OK, (await boss.SubmitApplicationAsync(id)).Status);
        Assert.Single(await app.RowsAsync<CaseRow>(row => row.BundleId == id));
    }

    [Fact]
    public async Task Grant_OfTheRegistration_StartsTheOthersInTheCompanysNameWithItsNewCode()
    {
        await using var app = await TestApp.StartAsync();
        var boss = await app.SignedInAsync("boss");
        var id = await boss.DraftAsync(CompanyStart.Everything, CompanyStart.Answers, CompanyStart.Lease);
        await boss.SubmitApplicationAsync(id);
        var registration = (await app.RowsAsync<CaseRow>(row => row.BundleId == id)).Single();

        await GrantAsync(app, registration.Id, "decider");
        await AdvanceAsync(app);

        var cases = await app.RowsAsync<CaseRow>(row => row.BundleId == id);
        Assert.Equal(6, cases.Count);
        var produced = CaseJson.Read<Dictionary<string, string>>(cases.Single(row => row.Id == registration.Id).Produced!);
        var company = await app.Services.GetRequiredService<IRegisters>().OrganisationAsync(produced[OrganisationFacts.CreditCode], CancellationToken.None);
        Assert.Equal("云州市云帆信息技术有限公司", company!.Find(OrganisationFacts.Name));
        Assert.All(cases.Where(row => row.Id != registration.Id), row => Assert.Equal("云州市云帆信息技术有限公司", row.ApplicantName));

        // The employee can only be insured once the company is.
        var waiting = Assert.Single(await PartsAsync(app, id), part => part.State == BundlePartRow.Waiting);
        Assert.Equal("employee-insurance-registration", waiting.Slug);

        var seal = cases.Single(row => row.ItemSlug == "seal-record");
        var shown = await boss.GetAsync($"/me/cases/{seal.Id}");
        Assert.Contains(produced[OrganisationFacts.CreditCode], shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_OfTheRegistration_StopsTheOthersAndSaysWhy()
    {
        await using var app = await TestApp.StartAsync();
        var boss = await app.SignedInAsync("boss");
        var id = await boss.DraftAsync("/bundles/company-start/start?seals=yes&invoices=no&staff=no", Few("matterSealRecord."), CompanyStart.Lease);
        await boss.SubmitApplicationAsync(id);
        var registration = (await app.RowsAsync<CaseRow>(row => row.BundleId == id)).Single();
        await (await app.StaffAsync("window")).DoAsync(registration.Id, "受理");
        await (await app.StaffAsync("decider")).DoAsync(registration.Id, "不予", Caseload.Say(("Reasons", "名称与已登记的企业相同")));
        await AdvanceAsync(app);

        Assert.Equal(BundlePartRow.Stopped, (await PartsAsync(app, id)).Single(part => part.Slug == "seal-record").State);
        Assert.Contains("没有办成", (await boss.GetAsync($"/me/bundles/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Burden_IsCountedFromWhatWasReallyGiven()
    {
        await using var app = await TestApp.StartAsync();
        var boss = await app.SignedInAsync("boss");
        var id = await boss.DraftAsync(CompanyStart.Everything, CompanyStart.Answers, CompanyStart.Lease);
        await boss.SubmitApplicationAsync(id);
        var burden = CaseJson.Read<CaseBurden>((await app.RowsAsync<BundleRow>(row => row.Id == id)).Single().Burden);
        Assert.Equal(burden.Fields, burden.Merged + burden.Followed + burden.Prefilled + burden.Typed);
        Assert.Equal(1, burden.Given);

        // The baseline is frozen: the seven guides' own lists of fields have 127 (20 + 18 + 19 + 16 + 18 + 17 + 19). At least 60 % fewer are typed.
        Assert.True(burden.Typed <= 0.4 * 127, $"{burden}");
    }

    [Fact]
    public async Task SomebodyElses_DoesNotExist()
    {
        await using var app = await TestApp.StartAsync();
        var boss = await app.SignedInAsync("boss");
        var id = await boss.DraftAsync("/bundles/company-start/start?seals=no&invoices=no&staff=no", Few(), CompanyStart.Lease);
        await boss.SubmitApplicationAsync(id);
        Assert.Equal(HttpStatusCode.OK, (await boss.GetAsync($"/me/bundles/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAsync("owner")).GetAsync($"/me/bundles/{id}")).Status);
    }

    [Fact]
    public async Task OpenQuestions_SendBackToThem()
    {
        await using var app = await TestApp.StartAsync();
        var boss = await app.SignedInAsync("boss");
        Assert.StartsWith("/bundles/company-start?", (await boss.GetAsync("/bundles/company-start/start?seals=yes")).Path, StringComparison.Ordinal);
        var page = await boss.GetAsync("/bundles/company-start?seals=yes");
        Assert.Contains("请选择：要领发票吗？", page.Text, StringComparison.Ordinal);
    }

    private static System.Text.Json.Nodes.JsonObject Few(params string[] also)
    {
        var answers = CompanyStart.Answers;
        foreach (var key in answers.Select(pair => pair.Key).Where(key => (key.StartsWith("matter", StringComparison.Ordinal) && !key.StartsWith("matter.", StringComparison.Ordinal)
            || key.StartsWith("account", StringComparison.Ordinal) || key.StartsWith("employee", StringComparison.Ordinal) || key.StartsWith("insuranceOfficer", StringComparison.Ordinal)) && !also.Any(key.StartsWith)).ToList())
        {
            answers.Remove(key);
        }

        return answers;
    }

    private static async Task GrantAsync(TestApp app, Guid id, string decider)
    {
        await (await app.StaffAsync("window")).DoAsync(id, "受理");
        var decided = await (await app.StaffAsync(decider)).DoAsync(id, "准予", Caseload.Say(("Reasons", "符合条件，准予登记")));
        Assert.True((await app.RowAsync(id)).Outcome == "granted", decided.Text);
    }

    private static Task AdvanceAsync(TestApp app) => app.Services.GetServices<IJob>().OfType<AdvanceBundles>().Single().RunAsync(CancellationToken.None);

    private static Task<List<BundlePartRow>> PartsAsync(TestApp app, Guid id) => app.RowsAsync<BundlePartRow>(row => row.BundleId == id);
}
