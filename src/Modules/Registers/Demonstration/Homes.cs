using Tongban.Organisation.Contracts;

namespace Tongban.Registers.Demonstration;

/// <summary>Addresses in the villages and communities of the demonstration place.</summary>
internal sealed class Homes(ResidentPlan plan, IPlaces places)
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Place>> _villages = plan.CountyWeights.ToDictionary(
        county => county.Name,
        county => (IReadOnlyList<Place>)[.. places.ChildrenOf(county.Name).SelectMany(town => places.ChildrenOf(town.Code))],
        StringComparer.Ordinal);

    public Home Any(Draw draw) => In(draw, draw.From(_villages[draw.From(plan.CountyWeights)]));

    /// <summary>A home somewhere in the same county.</summary>
    public Home Nearby(Draw draw, string division) => In(draw, draw.From(_villages[division[..6]]));

    /// <summary>A shop or office on a street of the same county.</summary>
    public Home Premises(Draw draw, string division)
    {
        var village = draw.From(_villages[division[..6]].Where(place => plan.Streets.ContainsKey(place.Code)).ToList());
        return new(village.Code, $"{Spoken(village)}{draw.From(plan.Streets[village.Code])}{draw.Between(1, 260)}号");
    }

    private Home In(Draw draw, Place village) => new(village.Code, Spoken(village) + (
        plan.Streets.TryGetValue(village.Code, out var streets)
            ? $"{draw.From(streets)}{draw.Between(1, 180)}号{draw.Between(1, 12)}栋{draw.Between(1, 4)}单元{draw.Between(1, 6)}0{draw.Between(1, 4)}室"
            : $"{draw.Between(1, 9)}组{draw.Between(1, 96)}号"));

    /// <summary>The way addresses are written: without the province.</summary>
    private string Spoken(Place village) => string.Concat(places.PathOf(village.Code).Where(place => place.Level > 1).Select(place => place.Name));
}
