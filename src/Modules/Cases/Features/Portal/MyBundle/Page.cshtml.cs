using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Bundles;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.MyBundle;

/// <summary>One application for one matter: where each of its items stands, and what was spared.</summary>
[ForPerson]
internal sealed class MyBundlePage(BundleStore bundles, Caller caller) : PageModel
{
    public OpenBundle Bundle { get; private set; } = null!;

    public int Done => Bundle.Parts.Count(part => part.IsEnded);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await bundles.FindAsync(id, caller, ct) is not { } found)
        {
            return NotFound();
        }

        Bundle = found;
        return Page();
    }
}
