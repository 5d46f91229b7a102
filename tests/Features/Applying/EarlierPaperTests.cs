using System.Net;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Applying;

/// <summary>曾经提交过的材料: given once, used again by the same applicant and by nobody else.</summary>
public sealed class EarlierPaperTests
{
    [Fact]
    public async Task Paper_GivenBefore_IsUsedAgainWithItsTrustLevel()
    {
        await using var app = await TestApp.StartAsync();
        var (citizen, first) = await GivenAsync(app);
        var given = Assert.Single(await app.RowsAsync<MaterialRow>(row => row.CaseId == first && row.Source == "upload"));
        var draft = await citizen.FilledAsync();

        var materials = await citizen.GetAsync($"/apply/d/{draft}/materials");
        Assert.Contains("您以前交过这份材料", materials.Text, StringComparison.Ordinal);
        Assert.Contains("当时没有核对原件", materials.Text, StringComparison.Ordinal);
        var shown = await citizen.GetAsync($"/apply/d/{draft}/materials?handler=Earlier&paper={given.Id}");
        Assert.Equal("image/png", shown.Response.Content.Headers.ContentType!.MediaType);
        var used = await citizen.SubmitAsync(materials, "form[action*='Again'], form[action*='again']");

        Assert.Contains("材料齐了", used.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("您以前交过这份材料", used.Text, StringComparison.Ordinal);
        Assert.EndsWith("/done", (await citizen.SendInAsync(draft)).Path, StringComparison.Ordinal);
        var again = Assert.Single(await app.RowsAsync<MaterialRow>(row => row.CaseId == draft && row.Source == MaterialSources.Earlier));
        Assert.Equal((given.FileHash, "C"), (again.FileHash, again.Trust));
        Assert.NotEqual(given.Id, again.Id);
        var file = await (await app.SignedInAsync("civil-reviewer", "staff")).GetAsync($"/workbench/cases/{draft}");
        Assert.Contains("沿用以前交过的", file.Text, StringComparison.Ordinal);
        Assert.Contains((await app.RowAsync(first)).Number, file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_WhoseOriginalAWindowSaw_SaysSoAndIsMarkedWhereOfficialsSeeIt()
    {
        await using var app = await TestApp.StartAsync();
        var (citizen, first) = await GivenAsync(app);
        await SetAsync(app, first, "trust = 'B', checked_by = '王雨晴'");
        var draft = await citizen.FilledAsync();

        var materials = await citizen.GetAsync($"/apply/d/{draft}/materials");
        Assert.Contains("已经和原件核对过", materials.Text, StringComparison.Ordinal);
        await citizen.SubmitAsync(materials, "form[action*='Again'], form[action*='again']");
        await citizen.SendInAsync(draft);

        var file = await (await app.SignedInAsync("civil-reviewer", "staff")).GetAsync($"/workbench/cases/{draft}");
        Assert.Contains("经与原件核对无误，仅供办理", file.Source, StringComparison.Ordinal);
        Assert.Contains("付玉发于 2026-03-02 再次使用", file.Source, StringComparison.Ordinal);

        // What leaves the house carries the words; the applicant's own file is as it was given.
        var paper = Assert.Single(await app.RowsAsync<MaterialRow>(row => row.CaseId == draft && row.Source == MaterialSources.Earlier));
        var copy = await (await app.SignedInAsync("civil-reviewer", "staff")).GetAsync($"/workbench/cases/{draft}/materials/{paper.Id}?download=1");
        Assert.Equal("image/svg+xml", copy.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("经与原件核对无误，仅供办理老年人优待证办理", copy.Source, StringComparison.Ordinal);
        Assert.Equal("image/png", (await citizen.GetAsync($"/me/cases/{draft}/materials/{paper.Id}?download=1")).Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAsync("reviewer", "staff")).GetAsync($"/workbench/cases/{draft}/materials/{paper.Id}?download=1")).Status);
    }

    [Fact]
    public async Task Paper_OfSomebodyElse_IsNeitherShownNorUsed()
    {
        await using var app = await TestApp.StartAsync();
        var (_, first) = await GivenAsync(app);
        var given = Assert.Single(await app.RowsAsync<MaterialRow>(row => row.CaseId == first && row.Source == "upload"));
        var other = await app.SignedInAsync("boss");
        var draft = await other.BeginAsync();

        Assert.DoesNotContain("您以前交过", (await other.GetAsync($"/apply/d/{draft}/materials")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/apply/d/{draft}/materials?handler=Earlier&paper={given.Id}")).Status);
        var token = await other.TokenAsync();
        token["paper"] = given.Id.ToString();
        Assert.Equal(HttpStatusCode.Conflict, (await other.PostAsync($"/apply/d/{draft}/materials?handler=Again&key=photo", token)).Status);
        Assert.Empty(await app.RowsAsync<MaterialRow>(row => row.CaseId == draft));
    }

    [Fact]
    public async Task Paper_ForWhomeverIsAppliedForByAnother_IsNotShownToThatOther()
    {
        await using var app = await TestApp.StartAsync();
        await GivenAsync(app);
        var neighbour = await app.SignedInAsync("owner");
        var draft = await neighbour.BeginAsync();
        await neighbour.FillAsync(draft, "who", ("matter.case.applyingAs", "委托他人代办"), ("agent.person.relation", "其他亲友"));
        await neighbour.FillAsync(draft, "senior", ("applicant.person.name", "付玉发"), ("applicant.person.idNumber", Applicants.Number));
        Assert.DoesNotContain("您以前交过", (await neighbour.GetAsync($"/apply/d/{draft}/materials")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verdict = 'bad'", 0)]
    [InlineData("trust = 'C'", 400)]
    public async Task Paper_FoundBadOrOutOfDate_IsNotOffered(string change, int days)
    {
        await using var app = await TestApp.StartAsync();
        var (citizen, first) = await GivenAsync(app);
        await SetAsync(app, first, change);
        app.Clock.Advance(TimeSpan.FromDays(days));
        await citizen.SignInAsync("citizen");
        var draft = await citizen.BeginAsync();
        Assert.DoesNotContain("您以前交过", (await citizen.GetAsync($"/apply/d/{draft}/materials")).Text, StringComparison.Ordinal);
    }

    /// <summary>Somebody applies by the pages, with a photograph.</summary>
    private static async Task<(Browser Citizen, Guid First)> GivenAsync(TestApp app)
    {
        var citizen = await app.SignedInAsync("citizen");
        var first = await citizen.ReadyAsync();
        Assert.EndsWith("/done", (await citizen.SendInAsync(first)).Path, StringComparison.Ordinal);
        return (citizen, first);
    }

    private static Task SetAsync(TestApp app, Guid caseId, string change) => app.Store.WriteAsync(new OperationContext(Actor.System("test"), app.Clock.GetUtcNow(), "核对"), (write, _) =>
    {
        write.Execute($"update cases_material set {change} where case_id = @p0 and source = 'upload'", null, caseId);
        return Task.FromResult(Result.Ok);
    }, CancellationToken.None);
}
