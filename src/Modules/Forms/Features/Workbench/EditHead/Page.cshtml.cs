using Microsoft.AspNetCore.Mvc;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain.Designing;
using Tongban.Forms.Features.Shared;
using Tongban.Platform.Security;

namespace Tongban.Forms.Features.Workbench.EditHead;

/// <summary>What the form is called and what applicants sign.</summary>
[ForStaff(Permissions.Design)]
internal sealed class EditHeadPage(DraftBook book, IElements elements, Caller caller) : DraftPage(book, elements, caller)
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Declaration { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        (Title, Declaration) = (Form.Title, Form.Declaration);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var saved = await ChangeAsync(form => HeadEdits.Word(form, (Title ?? "").Trim(), (Declaration ?? "").ReplaceLineEndings("\n").Trim()), ct);
        return Done(saved, Home + "/head?saved=true");
    }
}
