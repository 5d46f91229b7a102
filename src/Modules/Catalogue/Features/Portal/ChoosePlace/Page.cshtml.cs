using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.ChoosePlace;

/// <summary>Choosing the place whose site one looks at, level by level or by name.</summary>
[Public]
internal sealed class ChoosePlacePage(IPlaces places, IReaderPlaces readers) : PageModel
{
    private const int Longest = 30;
    private const int Most = 60;

    public string Back { get; private set; } = "/";

    public string Asked { get; private set; } = "";

    public ReaderPlace? Chosen => readers.Remembered(HttpContext);

    /// <summary>The place whose parts are listed.</summary>
    public Place? At { get; private set; }

    public IEnumerable<Place> Above => At is { } at ? places.PathOf(at.Code).SkipLast(1) : [];

    public IReadOnlyList<Place> Listed { get; private set; } = [];

    public bool HasParts(Place place) => places.ChildrenOf(place.Code).Count > 0;

    public void OnGet([FromQuery(Name = "in")] string? within, string? q, string? back)
    {
        Back = LocalPath.Or(back, "/");
        Asked = (q ?? "").Trim();
        Asked = Asked.Length > Longest ? Asked[..Longest] : Asked;
        if (!places.Any)
        {
            return;
        }

        At = (within is null ? null : places.Find(within)) ?? Top(places.Root);
        Listed = Asked.Length == 0 ? places.ChildrenOf(At.Code) : [.. Descend(places.Root).Where(place => place.Name.Contains(Asked, StringComparison.Ordinal)).Take(Most)];
    }

    /// <summary>Down to the first place with a choice: in one city the province above it is no question.</summary>
    private Place Top(Place place) => places.ChildrenOf(place.Code) is [var only] ? Top(only) : place;

    private IEnumerable<Place> Descend(Place from)
    {
        var waiting = new Queue<Place>([from]);
        while (waiting.TryDequeue(out var place))
        {
            yield return place;
            foreach (var child in places.ChildrenOf(place.Code))
            {
                waiting.Enqueue(child);
            }
        }
    }
}
