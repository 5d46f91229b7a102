using Tongban.Halls.Contracts;
using Tongban.Organisation.Contracts;

namespace Tongban.Halls.Features.Portal.FindVenues;

/// <summary>Which venues somebody wants to see.</summary>
/// <param name="Place">Those of this place and within it; null for all.</param>
/// <param name="Item">Slug and department kind of an item that must be handled there.</param>
internal sealed record VenueSearch(Place? Place, VenueKind? Kind, string Text, bool OpenNow)
{
    private const int Longest = 50;

    public (string Slug, string DepartmentKind, string Place)? Item { get; init; }

    public static string Cut(string? text) => (text ?? "").Trim() is { Length: > Longest } much ? much[..Longest] : (text ?? "").Trim();

    public bool Named(Venue venue) =>
        Text.Length == 0 || venue.Name.Contains(Text, StringComparison.OrdinalIgnoreCase) || venue.Address.Contains(Text, StringComparison.OrdinalIgnoreCase);

    public IEnumerable<Venue> In(IVenues venues, DateTimeOffset now)
    {
        var all = Item is { } item ? venues.Handling(item.Place, item.DepartmentKind, item.Slug) : venues.All;
        var within = Place is null ? "" : Domain.Places.Significant(Place.Code);
        return all.Where(venue => venue.Place.StartsWith(within, StringComparison.Ordinal)
            && (Kind is null || venue.Kind == Kind)
            && Named(venue)
            && (!OpenNow || venues.StateOf(venue, now).Open));
    }
}
