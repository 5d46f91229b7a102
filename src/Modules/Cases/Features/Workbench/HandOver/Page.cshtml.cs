using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.HandOver;

/// <summary>移交: the window received; the department that hasn't entrusted it accepts by itself.</summary>
[ForStaff(CasePermissions.Receive)]
internal sealed class HandOverPage(Desk desk, Caller caller) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "task")]
    public string TaskKey { get; set; } = "";

    public OpenCase Open { get; private set; } = null!;

    /// <summary>Before acceptance only, and not from departments that let the window accept.</summary>
    public bool IsDue => !Open.Case.Item.Entrusted
        && Open.Case.State is CaseState.Submitted or CaseState.Received or CaseState.AwaitingCorrection;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        var done = await desk.HandOverAsync(caller, Id, TaskKey, ct);
        if (done.IsOk)
            return Redirect($"/workbench/cases/{Id}?done=hand-over");
        ModelState.Add(done.Problem!);
        Response.StatusCode = done.Problem!.Status;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await desk.SeeAsync(caller, Id, ct) is not { } open)
            return false;
        Open = open;
        return true;
    }
}
