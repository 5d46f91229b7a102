using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Features.Shared;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Portal.ReadGuide;

/// <summary>The guide of one item: the answer first, then a few questions that shorten the list of materials.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class ReadGuidePage(Guides guides) : PageModel
{
    public Guide Guide { get; private set; } = null!;

    public Item Item => Guide.Item;

    public IActionResult OnGet(string slug)
    {
        if (guides.Find(slug, key => Request.Query[key].OfType<string>()) is not { } guide)
        {
            return NotFound();
        }

        Guide = guide;
        return Page();
    }
}
