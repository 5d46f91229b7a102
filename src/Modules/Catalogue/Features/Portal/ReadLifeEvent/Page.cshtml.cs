using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.ReadLifeEvent;

/// <summary>What is to be done when something happens in a life, in its order.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class ReadLifeEventPage(HappenedEvents events, LifeEventItems items, IReaderPlaces readers) : PageModel
{
    public LifeEvent Happened { get; private set; } = null!;

    public IReadOnlyList<ItemHead> Items { get; private set; } = [];

    public ReaderPlace? Place => readers.Of(HttpContext);

    public IReadOnlyList<LifeEvent> Related { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        var all = await events.OfAsync(Place?.Code, ct);
        if (all.FirstOrDefault(one => one.Code == code) is not { } found)
        {
            return NotFound();
        }

        Happened = found;
        Related = [.. all.Where(other => found.Related.Contains(other.Code))];
        Items = await items.OfAsync(found, Place?.Code, ct);
        return Page();
    }
}
