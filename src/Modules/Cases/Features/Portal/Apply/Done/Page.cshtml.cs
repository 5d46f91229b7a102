using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Bundles;
using Tongban.Cases.Contracts;
using Tongban.Cases.Data;
using Tongban.Cases.Features.Portal.Bundles;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Drafts;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.Apply.Done;

/// <summary>The number, what happens next and by when, and what was saved.</summary>
[ForPerson(2)]
internal sealed class DonePage(Store store, Caller caller, Definitions definitions, QueryCodes codes, BundleStore bundles, TimeProvider time) : PageModel
{
    public string Number { get; private set; } = "";

    public string ItemName { get; private set; } = "";

    public string DepartmentName { get; private set; } = "";

    public string QueryCode { get; private set; } = "";

    public Guid Id { get; private set; }

    /// <summary>By when the department must say what is missing, or silence makes it accepted.</summary>
    public DateOnly? AnswerDue { get; private set; }

    public bool SilenceAccepts { get; private set; }

    public ClockReading Clock { get; private set; } = null!;

    public CaseBurden Burden { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        if (await db.Set<CaseRow>().SingleOrDefaultAsync(row => row.Id == id && row.OwnerAccountId == caller.AccountId, ct) is not { } row)
        {
            return await bundles.FindAsync(id, caller, ct) is null ? NotFound() : Redirect(BundleLinks.Progress(id));
        }

        var record = row.ToRecord();
        var rules = definitions.RulesFor(record.Terms);
        Clock = rules.Read(record, time.GetUtcNow());
        (Id, Number, ItemName, DepartmentName, QueryCode) = (id, row.Number, row.ItemName, row.DepartmentName, codes.Of(row.Number));
        AnswerDue = Clock.AnswerDue;
        SilenceAccepts = rules.Regime.SilenceBeforeAcceptance == SilenceBeforeAcceptance.DeemedAccepted;
        Burden = CaseJson.Read<CaseBurden>(row.Burden!);
        return Page();
    }
}
