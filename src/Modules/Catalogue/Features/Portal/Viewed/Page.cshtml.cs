using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Portal.Viewed;

/// <summary>The guides that this browser opened lately.</summary>
[Public]
internal sealed class ViewedPage(ICatalogue catalogue) : PageModel
{
    public IReadOnlyList<Item> Items { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        var items = new List<Item>();
        foreach (var slug in ViewedItems.Of(Request))
        {
            if (await catalogue.PublishedAsync(slug, ct) is { } item)
            {
                items.Add(item);
            }
        }

        Items = items;
    }

    public IActionResult OnPost()
    {
        Response.Cookies.Delete(ViewedItems.Cookie);
        return Redirect("/viewed");
    }
}
