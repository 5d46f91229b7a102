using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Catalogue.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.Lists;

/// <summary>The four lists, each with the version in force.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class ListsPage(PublicLists lists, IReaderPlaces readers) : PageModel
{
    public IReadOnlyList<(PublicList List, PublishedList? Current)> Lists { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = new List<(PublicList, PublishedList?)>();
        foreach (var list in PublicList.All)
        {
            found.Add((list, (await lists.VersionsAsync(list.Kind, readers.Of(HttpContext)?.Code, ct)).FirstOrDefault()));
        }

        Lists = found;
    }
}
