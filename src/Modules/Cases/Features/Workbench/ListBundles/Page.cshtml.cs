using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Bundles;
using Tongban.Cases.Domain.Bundles;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.ListBundles;

/// <summary>The bundles 一件事 of this place, to look through and to change.</summary>
[ForStaff(CasePermissions.Bundles)]
internal sealed class ListBundlesPage(BundleBook book) : PageModel
{
    public IReadOnlyList<Bundle> Bundles => book.All;
}
