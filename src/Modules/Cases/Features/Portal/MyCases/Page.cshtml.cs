using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Bulk;
using Tongban.Cases.Bundles;
using Tongban.Cases.Casework;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Showing;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.MyCases;

internal sealed record MyCaseRow(CaseRow Row, CaseState State, DueWords Due, string Next);

/// <summary>我的办件: all cases of the caller and of the subject in whose name they act.</summary>
[ForPerson]
internal sealed class MyCasesPage(OwnCases own, BundleStore bundles, BulkStore bulk, Definitions definitions, Caller caller, TimeProvider time) : PageModel
{
    public IReadOnlyList<BundleStore.Listed> Bundles { get; private set; } = [];

    public IReadOnlyList<BulkApplication> Bulks { get; private set; } = [];

    public IReadOnlyList<MyCaseRow> Cases { get; private set; } = [];

    public int Waiting => Cases.Count(row => row.State == CaseState.AwaitingCorrection);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        Bundles = await bundles.OfAsync(caller, ct);
        Bulks = await bulk.OfAsync(caller.AccountId, ct);
        Cases = [.. (await own.ListAsync(caller, ct)).Select(row => Shown(row, now))];
    }

    private MyCaseRow Shown(CaseRow row, DateTimeOffset now)
    {
        var record = row.ToRecord();
        var reading = definitions.RulesFor(record.Terms).Read(record, now);
        return new MyCaseRow(row, record.State, DueWords.Of(record, reading), NextStep.Of(record, reading));
    }
}
