using System.Collections.Frozen;
using Tongban.Organisation.Contracts;

namespace Tongban.Organisation.Domain;

/// <summary>Places by code, with their full names; a code alone says who stands above whom (GB/T 2260 and the codes below it).</summary>
internal sealed class PlaceTree : IPlaces
{
    private readonly FrozenDictionary<string, Place> _places;
    private readonly ILookup<string, Place> _children;

    private PlaceTree(IReadOnlyList<Place> places)
    {
        _places = places.ToFrozenDictionary(place => place.Code, StringComparer.Ordinal);
        _children = places.Where(place => place.Parent is not null).ToLookup(place => place.Parent!, StringComparer.Ordinal);
    }

    public bool Any => _places.Count > 0;

    public Place Root => _places.Values.FirstOrDefault(place => place.Parent is null)
        ?? throw new InvalidOperationException("No places are loaded.");

    public static PlaceTree Of(IEnumerable<(string Code, string Name)> rows)
    {
        var names = rows.ToDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal);
        return new([.. names.Keys.Order(StringComparer.Ordinal).Select(code => Describe(code, names))]);
    }

    public Place? Find(string code) => _places.GetValueOrDefault(PlaceCode.Twelve(code));

    public IReadOnlyList<Place> ChildrenOf(string code) => [.. _children[PlaceCode.Twelve(code)]];

    public IReadOnlyList<Place> PathOf(string code)
    {
        var path = new List<Place>();
        for (var place = Find(code); place is not null; place = place.Parent is null ? null : Find(place.Parent))
            path.Insert(0, place);
        return path;
    }

    public bool Contains(string outer, string inner) => PathOf(inner).Any(place => place.Code == PlaceCode.Twelve(outer));

    private static Place Describe(string code, Dictionary<string, string> names)
    {
        var above = PlaceCode.Above(code).Where(names.ContainsKey).ToList();
        var fullName = string.Concat(above.AsEnumerable().Reverse().Select(upper => names[upper])) + names[code];
        return new(code, names[code], fullName, PlaceCode.LevelOf(code), above.FirstOrDefault());
    }
}
