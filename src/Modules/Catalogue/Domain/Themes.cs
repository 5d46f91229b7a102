using System.Collections.Frozen;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain.Editing;

namespace Tongban.Catalogue.Domain;

/// <summary>A theme 主题 of the national platform, as one audience sees it.</summary>
/// <param name="Code">Three digits in steps of five.</param>
/// <param name="Icon">Name of the kit's icon.</param>
internal sealed record Theme(string Code, string Name, string Icon);

/// <summary>
/// The themes of this installation: names as its code sets have them (<c>natural-theme</c>, <c>legal-theme</c>), icons as its manager chose them,
/// else the usual ones. The two lists share codes but not meanings.
/// </summary>
internal sealed class Themes
{
    private readonly FrozenDictionary<string, Theme> _natural;
    private readonly FrozenDictionary<string, Theme> _legal;

    private Themes(IEnumerable<Theme> natural, IEnumerable<Theme> legal)
    {
        _natural = natural.ToFrozenDictionary(theme => theme.Code, StringComparer.Ordinal);
        _legal = legal.ToFrozenDictionary(theme => theme.Code, StringComparer.Ordinal);
    }

    public static Themes None { get; } = new([], []);

    public static string Set(Audience audience) => audience == Audience.Person ? "natural-theme" : "legal-theme";

    public static Themes Of(CodeSets sets) => new(Of(sets, Audience.Person), Of(sets, Audience.Company));

    public Theme? Find(Audience audience, string code) => By(audience).GetValueOrDefault(code);

    /// <summary>In order of their codes.</summary>
    public IEnumerable<Theme> All(Audience audience) => By(audience).Values.OrderBy(theme => theme.Code, StringComparer.Ordinal);

    /// <summary>The counts with the themes' names; a code that is no theme is left out.</summary>
    public IReadOnlyList<FacetCount> Named(IReadOnlyList<FacetCount> facets, Audience audience) =>
        [.. facets.Select(facet => facet with { Name = Find(audience, facet.Code)?.Name ?? "" }).Where(facet => facet.Name.Length > 0)];

    private FrozenDictionary<string, Theme> By(Audience audience) => audience == Audience.Person ? _natural : _legal;

    private static IEnumerable<Theme> Of(CodeSets sets, Audience audience) =>
        sets.Find(Set(audience)) is { } set ? set.Values.Select(value => new Theme(value.Code, value.Name, set.Icons.GetValueOrDefault(value.Code) ?? ThemeIcons.Usual(audience, value.Code))) : [];
}

/// <summary>Which door somebody comes through.</summary>
internal enum Audience
{
    /// <summary>个人办事.</summary>
    Person,

    /// <summary>企业办事.</summary>
    Company,
}
