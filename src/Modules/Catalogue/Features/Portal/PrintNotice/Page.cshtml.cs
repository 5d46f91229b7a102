using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using Tongban.Catalogue.Features.Shared;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.PrintNotice;

/// <summary>The sheet to take away 一次性告知单: everything at once, for this situation (行政许可法第三十条、第三十二条).</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class PrintNoticePage(Guides guides, IOptions<SiteOptions> site) : PageModel
{
    public Guide Guide { get; private set; } = null!;

    /// <summary>The guide's full address, for the code on paper.</summary>
    public string Address => $"{site.Value.Root(Request)}/items/{Guide.Item.Slug}{Guide.Query}";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        if (await guides.FindAsync(slug, key => Request.Query[key].OfType<string>(), ct) is not { } guide)
        {
            return NotFound();
        }

        Guide = guide;
        return Page();
    }
}
