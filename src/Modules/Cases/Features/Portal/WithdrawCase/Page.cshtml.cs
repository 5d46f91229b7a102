using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Portal.WithdrawCase;

/// <summary>撤回申请, before the decision.</summary>
[ForPerson]
internal sealed class WithdrawCasePage(OwnCases own, Caller caller) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    [StringLength(500, ErrorMessage = "最多写 500 字")]
    public string? Reasons { get; set; }

    public CaseRow Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (ModelState.IsValid)
        {
            var withdrawn = await own.WithdrawAsync(caller, Id, Reasons, ct);
            if (withdrawn.IsOk)
                return Redirect($"/me/cases/{Id}?done=withdraw");
            ModelState.Add(withdrawn.Problem!);
            Response.StatusCode = withdrawn.Problem!.Status;
        }

        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await own.FindAsync(caller, Id, ct) is not { } open)
            return false;
        Row = open.Row;
        return true;
    }
}
