using Tongban.Catalogue.Contracts;
using Tongban.Organisation.Contracts;

namespace Tongban.Catalogue.Features.Portal.SearchItems;

/// <summary>What the filters beside a list need to know.</summary>
/// <param name="Path">The chosen place and those above it, the topmost first; empty when none was chosen.</param>
/// <param name="Nearby">Where somebody may go from here: districts and counties are as deep as one chooses.</param>
internal sealed record FilterView(SearchAddress Address, SearchFacets Facets, IReadOnlyList<Place> Path, IReadOnlyList<Place> Nearby)
{
    private const int County = 3;

    public static FilterView Of(SearchAddress address, SearchFacets facets, IPlaces places)
    {
        var path = address.Place is { } code ? places.PathOf(code) : [];
        return new FilterView(address, facets, path, !places.Any ? []
            : path is [.., var here] ? here.Level < County ? places.ChildrenOf(here.Code) : []
            : places.ChildrenOf(places.Root.Code));
    }
}
