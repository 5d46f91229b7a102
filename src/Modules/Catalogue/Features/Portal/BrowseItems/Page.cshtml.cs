using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Portal.BrowseItems;

/// <summary>All items, through the door of persons or of companies, by theme.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class BrowseItemsPage(ICatalogue catalogue) : PageModel
{
    private const int Most = 100;

    /// <summary>Null shows both doors.</summary>
    public Audience? Audience { get; private set; }

    public string? Theme { get; private set; }

    public IReadOnlyList<ThemeGroup> Groups { get; private set; } = [];

    public int Count(Audience audience) => Browsing.Count(catalogue, audience);

    /// <summary>All of them, as far as a page can show.</summary>
    public SearchAnswer All => catalogue.Search(new SearchRequest("") { Take = Most });

    /// <param name="audience"><c>person</c> or <c>company</c>; anything else shows everything.</param>
    /// <param name="theme">A theme's code; one that has no items here is passed over.</param>
    public void OnGet([FromQuery(Name = "for")] string? audience, string? theme)
    {
        Audience = audience switch
        {
            "person" => Domain.Audience.Person,
            "company" => Domain.Audience.Company,
            _ => null,
        };
        var groups = Audience is { } chosen ? Browsing.ByTheme(catalogue, chosen, Most) : [];
        Theme = groups.FirstOrDefault(group => group.Theme.Code == theme)?.Theme.Code;
        Groups = Theme is null ? groups : [.. groups.Where(group => group.Theme.Code == Theme)];
    }
}
