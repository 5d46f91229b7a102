using Microsoft.AspNetCore.Mvc;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Features.Shared;
using Tongban.Platform.Security;

namespace Tongban.Forms.Features.Workbench.PrintDraft;

/// <summary>The blank form as it would be printed if the draft were published now.</summary>
[ForStaff(Permissions.Design)]
internal sealed class PrintDraftPage(DraftBook book, IElements elements, Caller caller) : DraftPage(book, elements, caller)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();
}
