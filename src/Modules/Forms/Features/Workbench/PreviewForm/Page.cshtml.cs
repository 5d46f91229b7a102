using Microsoft.AspNetCore.Mvc;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain.Designing;
using Tongban.Forms.Features.Shared;
using Tongban.Platform.Security;

namespace Tongban.Forms.Features.Workbench.PreviewForm;

/// <summary>The form in a frame as wide as a phone.</summary>
[ForStaff(Permissions.Design)]
internal sealed class PreviewFormPage(DraftBook book, IElements elements, Caller caller) : DraftPage(book, elements, caller)
{
    public IReadOnlyList<FaultPlace> Faults { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Faults = [.. (Trying.Of(Form, Elements).Problem?.Fields ?? []).Select(fault => FaultPlace.Of(Home, Form, fault))];
        return Page();
    }
}
