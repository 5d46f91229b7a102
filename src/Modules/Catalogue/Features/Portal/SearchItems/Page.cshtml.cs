using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Catalogue.Contracts;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Portal.SearchItems;

/// <summary>Search in everyday words.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class SearchItemsPage(ICatalogue catalogue, IDepartments departments) : PageModel
{
    private const int Most = 50;
    private const int Longest = 100;

    public string Asked { get; private set; } = "";

    public IReadOnlyList<FoundItem> Hits { get; private set; } = [];

    /// <summary>Words that do lead somewhere.</summary>
    public IReadOnlyList<string> Examples => [.. catalogue.Hot.Take(4).SelectMany(item => item.Wording.Aliases.Take(1))];

    public Department? Centre => catalogue.Hot is [var first, ..] ? departments.Competent("service-centre", first.Place) : null;

    public void OnGet(string? q)
    {
        Asked = (q ?? "").Trim();
        Asked = Asked.Length > Longest ? Asked[..Longest] : Asked;
        Hits = Asked.Length == 0 ? [] : catalogue.Search(new SearchRequest(Asked) { Take = Most }).Hits;
    }
}
