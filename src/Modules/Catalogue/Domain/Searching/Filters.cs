using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>What the further filters of a search leave, and how many each of them would.</summary>
internal static class Filters
{
    private const string NaturalPerson = "1";
    private const string Other = "999";

    public static bool Passes(ItemHead head, SearchRequest request) =>
        (request.Place is null || ServesPlace(head.Place, request.Place))
        && (request.Persons is not { } persons || Serves(head, persons))
        && (request.Theme is null || Themes(head, request.Persons ?? true).Contains(request.Theme))
        && (request.DepartmentKind is null || head.DepartmentKind == request.DepartmentKind)
        && (request.TypeCode is null || head.Wording.TypeCode == request.TypeCode)
        && (!request.OnlineOnly || head.Online);

    public static SearchFacets Count(IReadOnlyList<ItemHead> heads, SearchRequest request) => new(
        [.. heads.SelectMany(head => Themes(head, request.Persons ?? true)).CountBy(code => code).Select(pair => new FacetCount(pair.Key, pair.Key, pair.Value))],
        [.. heads.CountBy(head => (head.DepartmentKind, head.Department)).Select(pair => new FacetCount(pair.Key.DepartmentKind, pair.Key.Department, pair.Value))],
        [.. heads.CountBy(head => (head.Wording.TypeCode, head.Wording.TypeName)).Select(pair => new FacetCount(pair.Key.TypeCode, pair.Key.TypeName, pair.Value))],
        heads.Count(head => Serves(head, true)), heads.Count(head => Serves(head, false)), heads.Count(head => head.Online));

    private static bool Serves(ItemHead head, bool persons) => head.Wording.Objects.Any(code => code == NaturalPerson == persons);

    private static IReadOnlyList<string> Themes(ItemHead head, bool persons) =>
        (persons ? head.Wording.Themes.Natural : head.Wording.Themes.Legal) is { Count: > 0 } codes ? codes : [Other];

    /// <summary>Its own items and those of the levels above it: their codes end in zeros where the place's go on.</summary>
    private static bool ServesPlace(string of, string place) => place.StartsWith(of.TrimEnd('0'), StringComparison.Ordinal);
}
