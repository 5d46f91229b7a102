using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Bundles;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;
using Tongban.Oversight.Contracts;
using Tongban.Cases.Contracts;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Bundles;

/// <summary>Restaurant and convenience store, each with and without a business licence beforehand, until the last item is granted, served and closed.</summary>
public sealed class ToTheLastLicenceTests
{
    [Theory]
    [InlineData("restaurant", """{"licence":"trader","sign":"yes","fire":"gathering","drain":"yes","works":"no","relics":"no","seals":"yes"}""", 6, false)]
    [InlineData("restaurant", """{"licence":"have","sign":"yes","fire":"gathering","drain":"yes","works":"no","relics":"no"}""", 4, true)]
    [InlineData("convenience-store", """{"licence":"company","sign":"yes","fire":"mall","works":"no","tobacco":"no","seals":"yes"}""", 5, false)]
    [InlineData("convenience-store", """{"licence":"trader","sign":"no","fire":"street","works":"no","tobacco":"yes","seals":"no"}""", 2, true)]
    public async Task AppliedForAtOnce_EveryItemIsGrantedInTheEnd(string code, string way, int items, bool last)
    {
        await using var app = await TestApp.StartAsync();
        var answers = JsonNode.Parse(way)!.AsObject();
        using var applicant = await app.ApplicantAsync(answers);
        var id = await app.ApplyAsync(applicant, code, answers, last);
        var officials = new Officials(app);
        for (var round = 0; round < 3; round++)
        {
            foreach (var open in (await app.RowsAsync<CaseRow>(row => row.BundleId == id)).Where(row => row.State != "closed").OrderBy(row => row.Number))
            {
                await officials.FinishAsync(open.Id);
            }

            await app.RunJobAsync<AdvanceBundles>();
        }

        var parts = await app.RowsAsync<BundlePartRow>(row => row.BundleId == id);
        var cases = await app.RowsAsync<CaseRow>(row => row.BundleId == id);
        Assert.True(parts.TrueForAll(part => part.State == BundlePartRow.Started), string.Join("; ", parts.Select(part => $"{part.Slug} {part.State} {part.Reason}")));
        Assert.Equal(items, cases.Count);
        Assert.All(cases, row => Assert.Equal(("granted", "closed"), (row.Outcome, row.State)));
        Assert.Contains($"{items} 件事里，办完 {items} 件", (await applicant.GetAsync($"/me/bundles/{id}")).Text, StringComparison.Ordinal);

        // And the ledger of all of it can be counted again from the record.
        await app.WorkAsync();
        await app.WorkAsync();
        var report = await app.Services.GetRequiredService<ILedgerAudit>().VerifyAsync(new LedgerScope(null, null), CancellationToken.None);
        Assert.All(await app.RowsAsync<CaseRow>(row => row.BundleId == id), row => Assert.NotNull(CaseJson.Read<CaseBurden>(row.Burden!).Elapsed));
        Assert.True(report is { Holds: true, Unknown: [] } && report.Cases == items, string.Join("\n", report.Findings.Concat(report.Unknown)));
    }
}
