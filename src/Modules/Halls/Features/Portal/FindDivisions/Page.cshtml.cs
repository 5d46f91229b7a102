using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Halls.Features.Portal.FindDivisions;

/// <summary>Places by name or code, or level by level.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class FindDivisionsPage(IPlaces places) : PageModel
{
    public const int Most = 100;
    private const int Longest = 30;

    public string Asked { get; private set; } = "";

    public IReadOnlyList<Place> Found { get; private set; } = [];

    public bool IsCut => Found.Count == Most;

    public int Below(Place place) => places.ChildrenOf(place.Code).Count;

    /// <param name="under">Code of the place whose parts are listed.</param>
    public void OnGet(string? q, string? under)
    {
        Asked = (q ?? "").Trim();
        Asked = Asked.Length > Longest ? Asked[..Longest] : Asked;
        if (places.Any)
        {
            Found = Asked.Length > 0 ? Matching() : under is not null && places.Find(under) is { } above ? places.ChildrenOf(above.Code) : [places.Root, .. places.ChildrenOf(places.Root.Code)];
        }
    }

    private IReadOnlyList<Place> Matching() => Asked.All(char.IsAsciiDigit)
        ? places.Find(Asked) is { } place ? [place] : []
        : [.. Descend(places.Root).Where(place => place.Name.Contains(Asked, StringComparison.Ordinal)).Take(Most)];

    /// <summary>Level by level, so that a city comes before a village of the same name.</summary>
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
