using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Bundles;
using Tongban.Cases.Domain.Bundles;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.Bundles.List;

/// <summary>高效办成一件事: what can be applied for as one matter.</summary>
[Public]
internal sealed class BundlesPage(BundleBook book) : PageModel
{
    public IReadOnlyList<Bundle> Bundles => book.All;
}
