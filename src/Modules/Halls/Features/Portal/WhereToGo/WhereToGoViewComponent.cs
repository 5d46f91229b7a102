using Microsoft.AspNetCore.Mvc;
using Tongban.Catalogue.Contracts;
using Tongban.Halls.Contracts;
using Tongban.Halls.Features.Shared;

namespace Tongban.Halls.Features.Portal.WhereToGo;

/// <summary>去哪里办 on a guide: the nearest windows of this item.</summary>
public sealed class WhereToGoViewComponent(IVenues venues, TimeProvider time) : ViewComponent
{
    private const int Shown = 3;

    public IViewComponentResult Invoke(Item item)
    {
        var found = venues.Handling(item.Place, item.DepartmentKind, item.Slug);
        var now = time.GetUtcNow();
        var lines = found.Take(Shown).Select(venue => new VenueLine(venue, venues.StateOf(venue, now), now)).ToList();
        return View("/Features/Portal/WhereToGo/_WhereToGo.cshtml", new WhereToGo(item.Slug, lines, found.Count));
    }
}

/// <summary>What the guide shows of the venues.</summary>
internal sealed record WhereToGo(string Slug, IReadOnlyList<VenueLine> Lines, int Count);
