using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tongban.Cases.Contracts;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;
using Tongban.Oversight.Contracts;
using Tongban.Platform;
using Tongban.Tests.Features.Bundles;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.Features.Server;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Burdens;

/// <summary>The burden ledger 减负账本 of real cases: lines, sums, pages, and counting them again.</summary>
public sealed class LedgerTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Submit_OneItem_KeepsWhatWasTypedAndWhatSparedTheRest()
    {
        var (owner, id) = await _app.FoodCaseAsync();
        var line = await LineAsync(id);
        Assert.Equal(line.Fields - line.Typed, line.FieldsBy!.Values.Sum());
        Assert.InRange(line.FieldsBy["legalPerson"], 7, line.Fields);
        Assert.Equal((3, 1, 1), (line.Given, line.PapersBy!["form"], line.PapersBy["register"]));
        Assert.Equal((line.Papers - line.Given, 0), (line.PapersBy.Values.Sum(), line.Came));

        var shown = await owner.GetAsync($"/apply/d/{id}/done");
        Assert.Contains($"表上要填 {line.Fields} 项，您自己填写、选择的", shown.Text, StringComparison.Ordinal);
        Assert.Contains("法人库预填，只要核对", shown.Text, StringComparison.Ordinal);
        Assert.Contains("数据核验，免证明", (await owner.GetAsync($"/me/cases/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_CompletesTheLineWithTheDaysItTook()
    {
        var (_, id) = await _app.FoodCaseAsync();
        await (await _app.StaffAsync("window")).DoAsync(id, "收件");
        _app.Clock.Advance(TimeSpan.FromDays(3));
        await _app.BringToDecisionAsync(id);
        var decided = await (await _app.StaffAsync("decider")).DoAsync(id, "准予", Caseload.Say(("Reasons", "符合食品经营条件")));
        Assert.True((await _app.RowAsync(id)).Outcome == "granted", decided.Text);
        await WorkAsync();

        var line = await LineAsync(id);
        Assert.Equal((3, 15), (line.Elapsed, line.Legal));
        using var again = _app.Browser();
        await again.SignInAsync("owner", "company");
        Assert.Contains("从提交到决定，时限 15 个工作日", (await again.GetAsync($"/me/cases/{id}")).Text, StringComparison.Ordinal);
        await HoldsAsync();
    }

    [Fact]
    public async Task Parts_OfOneMatter_CountEachFactOnceAndTheRestByWhatSparedIt()
    {
        var boss = await _app.SignedInAsync("boss");
        var id = await boss.DraftAsync(CompanyStart.Everything, CompanyStart.Answers, CompanyStart.Lease);
        await boss.SubmitApplicationAsync(id);
        var registration = (await _app.RowsAsync<CaseRow>(row => row.BundleId == id)).Single();
        await (await _app.StaffAsync("window")).DoAsync(registration.Id, "受理");
        await (await _app.StaffAsync("decider")).DoAsync(registration.Id, "准予", Caseload.Say(("Reasons", "符合条件，准予登记")));
        await _app.RunJobAsync<Tongban.Cases.Bundles.AdvanceBundles>();
        await WorkAsync();

        var whole = CaseJson.Read<CaseBurden>((await _app.RowsAsync<BundleRow>(row => row.Id == id)).Single().Burden);
        var cases = await _app.RowsAsync<CaseRow>(row => row.BundleId == id);
        var seal = CaseJson.Read<CaseBurden>(cases.Single(row => row.ItemSlug == "seal-record").Burden!);
        Assert.Equal(1, seal.FieldsBy![BurdenSources.Produced]);
        Assert.True(seal.FieldsBy[BurdenSources.Merged] >= 3 && seal.FieldsBy[BurdenSources.Follows] >= 3, CaseJson.Write(seal));
        Assert.Equal(whole.Fields, whole.Typed + whole.Merged + whole.Followed + whole.Prefilled);

        // What the whole application said at its submission is what its cases' lines come to, but for the one that still waits.
        var typed = cases.Sum(row => CaseJson.Read<CaseBurden>(row.Burden!).Typed);
        Assert.InRange(whole.Typed - typed, 1, 12);
        await HoldsAsync();
        var page = await boss.GetAsync($"/me/bundles/{id}");
        Assert.Contains($"一共要填 {whole.Fields} 项", page.Text, StringComparison.Ordinal);
        var read = await boss.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri($"http://localhost/api/v1/applications/{id}")));
        Assert.Equal(whole.Typed, JsonDocument.Parse(read.Source).RootElement.GetProperty("burden").GetProperty("typed").GetInt32());
    }

    [Fact]
    public async Task Verify_FindsAnAlteredLineAndAnAlteredSum_AndNamesThem()
    {
        var (_, id) = await _app.FoodCaseAsync();
        await _app.SeniorCardAsync();
        await WorkAsync();
        await HoldsAsync();

        var row = await _app.RowAsync(id);
        await AlterAsync("update cases_case set burden = @p1 where id = @p0", id, CaseJson.Write(CaseJson.Read<CaseBurden>(row.Burden!) with { Typed = 1 }));
        await AlterAsync("update oversight_burden set given = given + 4 where item_id = @p0", (await _app.RowsAsync<CaseRow>(one => one.ItemSlug == "senior-card")).Single().ItemId);
        var report = await VerifyAsync();
        Assert.False(report.Holds);
        Assert.Contains(report.Findings, finding => finding.Contains(row.Number, StringComparison.Ordinal) && finding.Contains("本人填写：账上 1", StringComparison.Ordinal));
        Assert.Contains(report.Findings, finding => finding.Contains("老年人优待证", StringComparison.Ordinal) && finding.Contains("本人提交，账上 5，由各件相加 1", StringComparison.Ordinal));
        Assert.Equal(3, report.Faults);
    }

    [Fact]
    public async Task Verify_AnAlteredSourceOrAPaperThatWasSlippedIn_IsFound()
    {
        var (_, id) = await _app.FoodCaseAsync();
        await WorkAsync();
        await AlterAsync("update cases_case set provenance = '{}' where id = @p0", id);
        await AlterAsync("update cases_material set source = 'upload' where case_id = @p0 and source = 'register'", id);
        var report = await VerifyAsync();
        Assert.Contains(report.Findings, finding => finding.Contains("法人库预填", StringComparison.Ordinal));
        Assert.Contains(report.Findings, finding => finding.Contains("本人提交：账上 3，重算 4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_WhatWasErased_IsNamedAsUnknownAndNoFault()
    {
        var (_, id) = await _app.FoodCaseAsync();
        await WorkAsync();
        await AlterAsync("update platform_entry set body = null where subject_id = @p0 and type = 'cases.submitted'", id);
        var report = await VerifyAsync();
        Assert.True(report.Holds);
        Assert.Contains("已依法清除", Assert.Single(report.Unknown), StringComparison.Ordinal);

        // Thrown away and read again, oversight can't have the line any more: that isn't a fault either.
        await _app.Services.GetRequiredService<IProjections>().RebuildAsync(new OperationContext(Actor.System("test"), _app.Clock.GetUtcNow(), "重建"), CancellationToken.None);
        await WorkAsync();
        Assert.True((await VerifyAsync()).Holds);
    }

    [Fact]
    public async Task Command_TellsByItsExitCodeWhetherTheLedgerHolds()
    {
        var (_, id) = await _app.FoodCaseAsync();
        await WorkAsync();
        var good = await CommandLine.RunAsync(["ledger", "verify", "--place", "990101", .. Settings]);
        Assert.True(good.Code == 0, good.Output + good.Error);
        Assert.Contains("重算了 1 件办件、1 项合计，全部一致。", good.Output, StringComparison.Ordinal);

        await AlterAsync("update oversight_burden set typed = typed + 1");
        var bad = await CommandLine.RunAsync(["ledger", "verify", "--json", .. Settings]);
        Assert.Equal((1, 1), (bad.Code, bad.Json.GetProperty("faults").GetInt32()));
        Assert.Equal(2, (await CommandLine.RunAsync("ledger", "verify", "--from", "2026-13")).Code);
        Assert.Equal(1, (await LineAsync(id)).PapersBy!["form"]);
    }

    private string[] Settings
    {
        get
        {
            var options = _app.Services.GetRequiredService<IOptions<PlatformOptions>>().Value;
            return
            [
                "--environment=Development", $"--Tongban:Database={options.Database}", $"--Tongban:ConnectionString={options.ConnectionString}", $"--Tongban:DataFolder={options.DataFolder}",
                $"--Tongban:HeadsFolder={options.HeadsFolder}", $"--Tongban:SeedFolder={options.SeedFolder}", "--Tongban:Demonstration=true", "--Tongban:RunJobs=false",
            ];
        }
    }

    [Fact]
    public async Task Verify_OfAnotherPlaceOrMonth_LooksAtNothingElse()
    {
        await _app.FoodCaseAsync();
        await WorkAsync();
        var ledger = _app.Services.GetRequiredService<ILedgerAudit>();
        Assert.Equal(1, (await ledger.VerifyAsync(new LedgerScope(new DateOnly(2026, 3, 1), null, "990101"), CancellationToken.None)).Cases);
        Assert.Equal(0, (await ledger.VerifyAsync(new LedgerScope(null, new DateOnly(2026, 2, 1)), CancellationToken.None)).Cases);
        Assert.Equal((0, 0), await CountsAsync(ledger, new LedgerScope(null, null, "990102")));
    }

    [Fact]
    public async Task Rebuild_ComesToTheSameSums()
    {
        await _app.FoodCaseAsync();
        await _app.SeniorCardAsync();
        await WorkAsync();
        await _app.Services.GetRequiredService<IProjections>().RebuildAsync(new OperationContext(Actor.System("test"), _app.Clock.GetUtcNow(), "重建"), CancellationToken.None);
        Assert.False((await VerifyAsync()).Holds);
        await WorkAsync();
        await HoldsAsync();
    }

    [Fact]
    public async Task Board_ShowsTheDepartmentItsLedger_AndLeadsToTheCases()
    {
        var (_, id) = await _app.FoodCaseAsync();
        await _app.SeniorCardAsync();
        await WorkAsync();
        var line = await LineAsync(id);
        using var supervisor = await _app.StaffAsync("supervisor");
        var board = await supervisor.GetAsync("/workbench/burden");
        Assert.Equal(2, board.Html.QuerySelectorAll("table:first-of-type tbody tr").Count(row => row.TextContent.Contains("云州市", StringComparison.Ordinal)));
        using var decider = await _app.StaffAsync("decider");
        var own = await decider.GetAsync("/workbench/burden");
        Assert.Contains($"{line.Typed}/{line.Fields}", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("优待证", own.Text, StringComparison.Ordinal);
        var cases = await decider.GetAsync(own.Html.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")!).First(href => href.Contains("/cases", StringComparison.Ordinal)));
        Assert.Contains((await _app.RowAsync(id)).Number, cases.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("侯", cases.Find("main")!.TextContent, StringComparison.Ordinal);

        // Another department's figures aren't reached by naming it.
        var card = (await _app.RowsAsync<CaseRow>(row => row.ItemSlug == "senior-card")).Single();
        Assert.Equal("0 件办件的账", (await decider.GetAsync($"/workbench/burden/cases?department={card.DepartmentId}")).Heading);
        using var window = await _app.StaffAsync("window");
        Assert.Equal(HttpStatusCode.Forbidden, (await window.GetAsync("/workbench/burden")).Status);
    }

    [Fact]
    public async Task Public_FewerThanFiveCases_AreNeitherListedNorInTheSums()
    {
        await _app.SeniorCardAsync();
        for (var n = 0; n < 4; n++)
        {
            await _app.FoodCaseAsync();
        }

        await WorkAsync();
        using var stranger = _app.Browser();
        Assert.Contains("还没有可以公开的数", (await stranger.GetAsync("/sunshine/burden")).Text, StringComparison.Ordinal);

        var (_, id) = await _app.FoodCaseAsync();
        await WorkAsync();
        // Later applications of the same shop are filled in from the earlier ones.
        var lines = new List<CaseBurden>();
        foreach (var row in await _app.RowsAsync<CaseRow>(row => row.ItemSlug == "food-business-licence"))
        {
            lines.Add(await LineAsync(row.Id));
        }

        Assert.True(lines.Min(line => line.Typed) < lines.Max(line => line.Typed));
        var page = await stranger.GetAsync("/sunshine/burden?x=1");
        Assert.Contains("2026 年提交的 5 件", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("优待证", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await _app.RowAsync(id)).Number, page.Source, StringComparison.Ordinal);

        var totals = JsonDocument.Parse((await stranger.GetAsync("/api/v1/burden?year=2026")).Source).RootElement;
        Assert.Equal((5, 1, lines.Sum(line => line.Typed)), (totals.GetProperty("total").GetProperty("cases").GetInt32(), totals.GetProperty("withheld").GetInt32(), totals.GetProperty("total").GetProperty("typed").GetInt32()));
        Assert.Equal(lines.Sum(line => line.Fields - line.Typed), totals.GetProperty("savings").EnumerateArray().Where(saving => saving.GetProperty("kind").GetString() == "field").Sum(saving => saving.GetProperty("count").GetInt32()));
        var elsewhere = JsonDocument.Parse((await stranger.GetAsync("/api/v1/burden?year=2026&place=990102000000")).Source).RootElement;
        Assert.Equal(0, elsewhere.GetProperty("total").GetProperty("cases").GetInt32());
    }

    private static async Task<(long, long)> CountsAsync(ILedgerAudit ledger, LedgerScope scope)
    {
        var report = await ledger.VerifyAsync(scope, CancellationToken.None);
        return (report.Cases, report.Sums);
    }

    /// <summary>Seals, counts what has turned, seals that, and lets oversight read it.</summary>
    private async Task WorkAsync()
    {
        await _app.WorkAsync();
        await _app.WorkAsync();
    }

    private async Task<CaseBurden> LineAsync(Guid id) => CaseJson.Read<CaseBurden>((await _app.RowAsync(id)).Burden!);

    private Task<LedgerReport> VerifyAsync() => _app.Services.GetRequiredService<ILedgerAudit>().VerifyAsync(new LedgerScope(null, null), CancellationToken.None);

    private async Task HoldsAsync()
    {
        var report = await VerifyAsync();
        Assert.True(report is { Holds: true, Unknown: [] }, string.Join("\n", report.Findings.Concat(report.Unknown)));
        Assert.NotEqual(0, report.Sums);
    }

    private Task AlterAsync(string sql, params object?[] values) => _app.Store.WriteAsync(new OperationContext(Actor.System("test"), _app.Clock.GetUtcNow(), "改"), (write, _) =>
    {
        write.Execute(sql, null, values);
        return Task.FromResult(Result.Ok);
    }, CancellationToken.None);
}
