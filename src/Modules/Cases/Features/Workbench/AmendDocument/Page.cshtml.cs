using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Identity.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.AmendDocument;

/// <summary>更正 a slip of the pen, or 收回 a wrong document, each by another document.</summary>
[ForStaff(CasePermissions.Decide)]
internal sealed class AmendDocumentPage(Desk desk, CaseReading reading, Amendments amendments, ICredentials credentials, Caller caller) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [FromRoute(Name = "document")]
    public Guid DocumentId { get; set; }

    [BindProperty]
    public string What { get; set; } = "correct";

    [BindProperty]
    [StringLength(500, ErrorMessage = "最多写 500 字")]
    public string? Wrong { get; set; }

    [BindProperty]
    [StringLength(500, ErrorMessage = "最多写 500 字")]
    public string? Right { get; set; }

    [BindProperty]
    [StringLength(1000, ErrorMessage = "最多写 1000 字")]
    public string? Reasons { get; set; }

    /// <summary>Never put back into the page.</summary>
    [BindProperty]
    public string? Password { get; set; }

    public DocumentRow Original { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        Check();
        if (ModelState.IsValid && (await credentials.CheckAsync(caller.AccountId, Password, ct)).Problem is { } unproved)
            ModelState.Add(unproved);
        if (ModelState.IsValid)
        {
            var correct = What == "correct";
            var done = await amendments.AmendAsync(caller, Id, DocumentId, new Amendment(correct ? Wrong!.Trim() : null, correct ? Right!.Trim() : null, Reasons!.Trim()), ct);
            if (done.IsOk)
                return Redirect($"/workbench/cases/{Id}?done=amend");
            ModelState.Add(done.Problem!);
            Response.StatusCode = done.Problem!.Status;
            return Page();
        }

        Response.StatusCode = 422;
        return Page();
    }

    private void Check()
    {
        if (string.IsNullOrWhiteSpace(Reasons))
            ModelState.AddModelError(nameof(Reasons), "请写明原因");
        if (What != "correct")
            return;
        if (string.IsNullOrWhiteSpace(Wrong))
            ModelState.AddModelError(nameof(Wrong), "请抄录写错的原文");
        if (string.IsNullOrWhiteSpace(Right))
            ModelState.AddModelError(nameof(Right), "请写明更正为什么");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await desk.SeeAsync(caller, Id, ct) is null || await reading.DocumentAsync(Id, DocumentId, ct) is not { } document)
            return false;
        Original = document;
        return true;
    }
}
