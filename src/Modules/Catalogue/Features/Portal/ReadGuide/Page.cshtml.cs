using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Features.Shared;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Portal.ReadGuide;

/// <summary>
/// The guide of one item: the answer first, then a few questions that shorten the list of materials. Addresses of items
/// that are suspended or gone say so, and lead to what took their place.
/// </summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class ReadGuidePage(Guides guides, Standings standings) : PageModel
{
    /// <summary>Null when it isn't in force; then <see cref="Standing"/> says why.</summary>
    public Guide? Guide { get; private set; }

    public ItemStanding? Standing { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        Guide = await guides.FindAsync(slug, key => Request.Query[key].OfType<string>(), ct);
        if (Guide is { } guide)
        {
            return guide.Item.Slug == slug ? Page() : RedirectPermanent($"/items/{guide.Item.Slug}{Request.QueryString}");
        }

        Standing = await standings.FindAsync(slug, ct);
        return Standing switch
        {
            null => NotFound(),
            { State: ItemState.Cancelled, Successors: [{ InUse: true } only] } => RedirectPermanent($"/items/{only.Slug}"),
            { State: ItemState.Cancelled } => Gone(),
            _ => Page(),
        };
    }

    private PageResult Gone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
