using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>What somebody chose besides the words: whose, theme, kind, department, online.</summary>
internal static class Filter
{
    public static bool Passes(SearchRequest request, Offers offers, int document, int head)
    {
        var trait = offers.Traits[document];
        return (request.Persons is not { } persons || (persons ? trait.Persons : trait.Organisations))
            && (request.Theme is not { } theme || (trait.Themes(request.Persons ?? true) & (1UL << Trait.Bit(theme))) != 0)
            && (request.Initial is not { } initial || trait.Initial == initial)
            && (request.TypeCode is not { } type || offers.Wordings[document].TypeCode == type)
            && (request.DepartmentKind is not { } kind || offers.Heads[head].DepartmentKind == kind)
            && (!request.OnlineOnly || offers.Heads[head].Online);
    }
}
