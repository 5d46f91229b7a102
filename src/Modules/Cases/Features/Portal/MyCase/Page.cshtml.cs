using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Casework;
using Tongban.Cases.Contracts;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Showing;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Time;
using Tongban.Licences.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.MyCase;

/// <summary>A recusal that the applicant asked for.</summary>
/// <param name="Granted">Null while there is no answer.</param>
internal sealed record OwnRecusal(string AskedFor, bool? Granted, string? Answer);

/// <summary>The applicant's own case: where it stands, what happens next and by when, and everything that was written.</summary>
[ForPerson]
internal sealed class MyCasePage(OwnCases own, CaseReading reading, CaseAnswers answers, ILicences licences, Caller caller, TimeProvider time) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public OpenCase Open { get; private set; } = null!;

    public CaseParts Parts { get; private set; } = null!;

    public ClockView Clock { get; private set; } = null!;

    public IReadOnlyList<CountedDay> Days { get; private set; } = [];

    public string Next { get; private set; } = "";

    public IReadOnlyList<TimelineStep> Steps { get; private set; } = [];

    public IReadOnlyList<AnswerPage> Answers { get; private set; } = [];

    /// <summary>The case's line of the burden ledger 减负账本; null where it has none.</summary>
    public CaseBurden? Burden { get; private set; }

    public IReadOnlyList<IssuedLicence> Licences { get; private set; } = [];

    /// <summary>What has to be paid before the case goes on.</summary>
    public IReadOnlyList<FeeRow> Due => [.. Parts.Fees.Where(fee => fee.State == FeeStates.Due)];

    /// <summary>What this applicant asked for and was answered; what officials settled among themselves stays inside.</summary>
    public IReadOnlyList<OwnRecusal> Recusals { get; private set; } = [];

    public IReadOnlyList<RulingRow> Rulings { get; private set; } = [];

    public bool MayAskRecusal => !Open.Case.State.IsEnded();

    public bool MayWithdraw => Acts.Open(Open.Case, Hand.Applicant).Any(rule => rule.Act == Act.Withdraw);

    public bool MustCorrect => Open.Case.State == CaseState.AwaitingCorrection;

    public async Task<IActionResult> OnGetAsync([FromServices] Recusals recusals, CancellationToken ct)
    {
        if (await own.FindAsync(caller, Id, ct) is not { } open)
            return NotFound();
        var now = time.GetUtcNow();
        var clock = open.Rules.Read(open.Case, now);
        Open = open;
        Parts = (await reading.PartsAsync(Id, ct)).ForApplicant;
        Clock = ClockView.Of(open.Case, clock, open.Rules.Regime);
        Days = reading.Days(open, now);
        Next = NextStep.Of(open.Case, clock);
        Burden = open.Row.Burden is { } burden ? CaseJson.Read<CaseBurden>(burden) : null;
        Steps = CaseTimeline.ForApplicant(open.Case);
        Answers = answers.Of(open.Row, whole: true, now);
        Licences = await licences.OfCaseAsync(Id, ct);
        Rulings = await reading.RulingsAsync(Id, ct);
        Recusals = [.. (await recusals.OfAsync(Id, ct)).Where(row => row.Origin == RecusalOrigins.Applicant).Select(row =>
            new OwnRecusal(row.Whom, row.State == RecusalStates.Asked ? null : row.State == RecusalStates.Granted, row.Answer))];
        return Page();
    }
}
