using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Workbench.KeepLists;

/// <summary>The four lists, bundles, life events and hot items of the manager's place.</summary>
[ForStaff(Permissions.Manage)]
internal sealed class KeepListsPage(ListBook lists, Caller caller) : PageModel
{
    public Dictionary<ListKind, PublishedList?> InForce { get; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var place = caller.Posts.First(post => post.Permissions.Contains(Permissions.Manage)).Place;
        foreach (var (kind, _, _) in ListKinds.All)
        {
            InForce[kind] = await lists.InForceAsync(kind, place, ct);
        }
    }
}
