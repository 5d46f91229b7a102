using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Registers.Contracts;
using Tongban.Registers.Data;
using Tongban.Web.Kit;

namespace Tongban.Registers.Features.Workbench.AnswerCorrection;

/// <summary>One ticket: what the register has, what people say, and the answer. Values stand masked until somebody asks, on record.</summary>
[ForStaff(RegisterPermissions.Correct)]
[ResponseCache(NoStore = true)]
internal sealed class AnswerCorrectionPage(CorrectionDesk desk, Caller caller) : PageModel
{
    private const int Longest = 400;

    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? Remark { get; set; }

    public OpenCorrection Open { get; private set; } = null!;

    /// <summary>True once the caller asked to see the values whole; that look is on record.</summary>
    public bool Whole { get; private set; }

    public bool IsOpen => Open.Ticket.State == CorrectionStates.Open;

    public string Registered => Whole ? desk.Open(Open.Ticket.OldSealed) : Open.Ticket.OldMasked;

    public string Claimed(CorrectionClaimRow claim) => Whole ? desk.Open(claim.ClaimedSealed) : claim.ClaimedMasked;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    /// <summary>Shows the values, for this answer only; who looked is recorded first.</summary>
    public async Task<IActionResult> OnPostRevealAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        await desk.RecordLookAsync(caller, Open.Ticket, ct);
        Whole = true;
        Value ??= Open.Claims.Count == 1 ? desk.Open(Open.Claims[0].ClaimedSealed) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (Slips() is { Count: > 0 } slips)
            return Refuse(RegisterProblems.AnswerMissing.With(slips));
        var answered = Answer == CorrectionStates.Corrected
            ? await desk.CorrectAsync(caller, Id, Value!.Trim(), string.IsNullOrWhiteSpace(Remark) ? null : Remark.Trim(), ct)
            : await desk.KeepAsync(caller, Id, Remark!.Trim(), ct);
        return answered.Problem is { } refused ? Refuse(refused) : Redirect("/workbench/corrections");
    }

    private List<FieldError> Slips()
    {
        var slips = new List<FieldError>();
        if (Answer is not (CorrectionStates.Corrected or CorrectionStates.Kept))
            slips.Add(new(nameof(Answer), "请选择核实的结果"));
        if (Answer == CorrectionStates.Corrected && (string.IsNullOrWhiteSpace(Value) || Value.Length > Longest))
            slips.Add(new(nameof(Value), "请填写更正后的内容，最多 400 个字"));
        if (Answer == CorrectionStates.Kept && string.IsNullOrWhiteSpace(Remark))
            slips.Add(new(nameof(Remark), "请写明不更正的理由，申请人会看到"));
        if (Remark?.Length > Longest)
            slips.Add(new(nameof(Remark), "最多写 400 个字"));
        return slips;
    }

    private PageResult Refuse(Problem problem)
    {
        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        // Who typed the right value has seen it: it isn't hidden from them again.
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(caller, Id, ct) is not { } open)
            return false;
        Open = open;
        return true;
    }
}
