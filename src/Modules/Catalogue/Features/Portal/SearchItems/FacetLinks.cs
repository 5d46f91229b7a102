using Tongban.Catalogue.Contracts;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.SearchItems;

/// <summary>Filters as links, each with what it would leave; the chosen one takes itself away again.</summary>
internal static class FacetLinks
{
    private const int Shown = 6;

    public static Html Choice(string name, int count, SearchAddress on, SearchAddress off, bool chosen) => count == 0 && !chosen ? Html.None : Html.Of($"""
        <li><a href="{(chosen ? off : on).ToString()}"{Html.Attribute("aria-current", chosen ? "true" : null)}>{name} <span class="t-views__count">{count}</span></a></li>
        """);

    /// <param name="title">Heading.</param>
    /// <param name="text">Words in the reader's language.</param>
    /// <param name="facets">The commonest first; only a few show at once.</param>
    /// <param name="chosen">The filter in force.</param>
    /// <param name="with">The address with another filter; without any for null.</param>
    public static Html Group(string title, IText text, IReadOnlyList<FacetCount> facets, string? chosen, Func<string?, SearchAddress> with)
    {
        if (facets.Count == 0 || (facets.Count == 1 && chosen is null))
        {
            return Html.None;
        }

        var first = facets.Where((facet, at) => at < Shown || facet.Code == chosen).ToList();
        var rest = facets.Except(first).ToList();
        return Html.Of($"<h2>{title}</h2><ul>{Lines(first)}</ul>{Html.When(rest.Count > 0, () => Html.Of($"<details class=\"t-facets__more\"><summary>{text["更多"]}</summary><ul>{Lines(rest)}</ul></details>"))}");

        Html Lines(IEnumerable<FacetCount> some) => Html.Join(some.Select(facet => Choice(text[facet.Name], facet.Count, with(facet.Code), with(null), facet.Code == chosen)));
    }
}
