using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Features.Shared;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Workbench.PreviewDraft;

/// <summary>A draft's guide as people will see it, for those who write and those who review it.</summary>
[ForStaff(Permissions.Manage, Permissions.ReviewOrganisation, Permissions.ReviewLegal)]
internal sealed class PreviewDraftPage(DraftDesk desk, Guides guides, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public DraftRow Draft { get; private set; } = null!;

    /// <summary>Null while the file can't be read as an item: the draft's page says where.</summary>
    public Guide? Guide { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.Drafts.FindAsync(Id, ct) is not { } draft || caller.Looks(draft) is null)
        {
            return NotFound();
        }

        Draft = draft;
        if ((await desk.SheetAsync(draft, ct)).Judged.Item is { } item)
        {
            Guide = await guides.OfAsync(item, key => Request.Query[key].OfType<string>(), ct) with { Address = $"/workbench/drafts/{Id}/preview" };
        }

        return Page();
    }
}
