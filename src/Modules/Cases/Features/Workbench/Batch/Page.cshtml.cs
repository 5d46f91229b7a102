using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Casework;
using Tongban.Identity.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Batch;

/// <summary>批量决定: grants several cases that the caller has opened, each by a decision of its own.</summary>
[ForStaff(CasePermissions.Decide)]
internal sealed class BatchPage(BatchGrants batch, ICredentials credentials, Caller caller) : PageModel
{
    [BindProperty]
    public IReadOnlyList<Guid> Chosen { get; set; } = [];

    [BindProperty]
    [StringLength(2000, ErrorMessage = "最多写 2000 字，请精简")]
    public string? Opinion { get; set; }

    /// <summary>Never put back into the page.</summary>
    [BindProperty]
    public string? Password { get; set; }

    public IReadOnlyList<WaitingDecision> Waiting { get; private set; } = [];

    public IReadOnlyList<BatchOutcome> Outcomes { get; private set; } = [];

    public string Headline => Outcomes.Count(outcome => outcome.Problem is null) is var granted && granted == Outcomes.Count
        ? $"已准予 {granted} 件"
        : $"已准予 {granted} 件，{Outcomes.Count - granted} 件没有办";

    public async Task OnGetAsync(CancellationToken ct) => Waiting = await batch.WaitingAsync(caller, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Waiting = await batch.WaitingAsync(caller, ct);
        Check();
        if (ModelState.IsValid && (await credentials.CheckAsync(caller.AccountId, Password, ct)).Problem is { } unproved)
            ModelState.Add(unproved);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = 422;
            return Page();
        }

        Outcomes =
        [
            .. await batch.GrantAsync(caller, [.. Waiting.Where(line => Chosen.Contains(line.Task.CaseId))], Opinion!.Trim(), ct),
            .. Chosen.Except(Waiting.Select(line => line.Task.CaseId)).Select(id => new BatchOutcome(id, "这个办件", "", "", CaseProblems.TaskGone)),
        ];
        (Waiting, Chosen) = (await batch.WaitingAsync(caller, ct), []);
        return Page();
    }

    private void Check()
    {
        if (Chosen.Count == 0)
            ModelState.AddModelError(nameof(Chosen), "请选择要准予的办件");
        if (Chosen.Distinct().Count() > BatchGrants.Most)
            ModelState.AddModelError(nameof(Chosen), $"一次最多 {BatchGrants.Most} 件，请分几次办");
        if (string.IsNullOrWhiteSpace(Opinion))
            ModelState.AddModelError(nameof(Opinion), "请写明意见，写进每一份决定书");
    }
}
