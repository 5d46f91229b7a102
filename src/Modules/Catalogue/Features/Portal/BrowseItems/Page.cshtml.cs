using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Features.Portal.SearchItems;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.BrowseItems;

/// <summary>All items, narrowed by links: audience, theme, department, type, place, first letter. Each link says how many it leaves.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class BrowseItemsPage(PublishedItems catalogue, IPlaces places, IReaderPlaces readers) : PageModel
{
    public SearchAddress Address { get; private set; } = new("");

    public SearchAnswer Answer { get; private set; } = new([], 0, new SearchFacets([], [], [], 0, 0, 0), null);

    public IReadOnlyList<ItemHead> Items => [.. Answer.Hits.Select(hit => hit.Item)];

    public FilterView Filters => FilterView.Of(Address, Answer.Facets, places);

    /// <summary>Null shows both doors.</summary>
    public Audience? Audience => Address.Persons switch { true => Domain.Audience.Person, false => Domain.Audience.Company, null => null };

    public Theme? Theme => Audience is { } audience && Address.Theme is { } code ? catalogue.Themes.Find(audience, code) : null;

    /// <summary>What the chosen department is called here; null when none was chosen.</summary>
    public string? Department => Address.Department is { } kind ? Answer.Facets.Departments.FirstOrDefault(facet => facet.Code == kind)?.Name : null;

    /// <summary>The themes behind the chosen door, while none of them is chosen.</summary>
    public IReadOnlyList<ThemeGroup> Groups => Audience is { } audience && Theme is null ? Browsing.Groups(catalogue.Themes, Answer.Facets, audience) : [];

    /// <summary>True for the list as one comes to it first.</summary>
    public bool IsWhole => Address is { HasFilters: false, Page: 1 };

    /// <summary>First letters to choose from: all of the list, whichever is chosen now.</summary>
    public IReadOnlyList<FacetCount> Letters => Address.Initial is null
        ? Answer.Facets.Initials
        : catalogue.Search(Address.Request with { Initial = null, Skip = 0, Take = 0 }).Facets.Initials;

    public int Pages => Math.Min(SearchAddress.LastPage, (Answer.Total + SearchAddress.PageSize - 1) / SearchAddress.PageSize);

    public void OnGet()
    {
        Address = SearchAddress.Read(Request.Query, null) with
        {
            Place = readers.Of(HttpContext)?.Code,
            Remembered = readers.Remembered(HttpContext) is not null,
        };
        Answer = catalogue.Search(Address.Request);
    }
}
