using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Domain;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.ReadLifeEvent;

/// <summary>What is to be done when something happens in a life, in its order.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class ReadLifeEventPage(LifeEventBook book, LifeEventItems items, IReaderPlaces readers) : PageModel
{
    public LifeEvent Happened { get; private set; } = null!;

    public IReadOnlyList<ItemHead> Items { get; private set; } = [];

    public ReaderPlace? Place => readers.Of(HttpContext);

    public IEnumerable<LifeEvent> Related => book.All.Where(other => Happened.Related.Contains(other.Code));

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (book.All.FirstOrDefault(one => one.Code == code) is not { } found)
        {
            return NotFound();
        }

        Happened = found;
        Items = await items.OfAsync(found, Place?.Code, ct);
        return Page();
    }
}
