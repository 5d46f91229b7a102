using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.SearchItems;

/// <summary>Search in everyday words. Not cached, for each search is counted, without who asked; finding costs less than sending the page.</summary>
[Public]
internal sealed class SearchItemsPage(ICatalogue catalogue, IDepartments departments, IPlaces places, IReaderPlaces readers, QueryCounter counter) : PageModel
{
    public SearchAddress Address { get; private set; } = new("");

    public string Asked => Address.Text;

    public SearchAnswer Answer { get; private set; } = new([], 0, new SearchFacets([], [], [], 0, 0, 0), null);

    public IReadOnlyList<FoundItem> Hits => Answer.Hits;

    public Reply? Reply { get; private set; }

    public FilterView Filters => FilterView.Of(Address, Answer.Facets, places);

    public int Pages => Math.Min(SearchAddress.LastPage, (Answer.Total + SearchAddress.PageSize - 1) / SearchAddress.PageSize);

    /// <summary>Words that do lead somewhere.</summary>
    public IReadOnlyList<string> Examples => [.. catalogue.Hot.SelectMany(item => item.Wording.Aliases.Take(1)).Take(8)];

    public Department? Centre => catalogue.Hot is [var first, ..] ? departments.Competent("service-centre", Address.Place ?? first.Place) : null;

    public async Task OnGetAsync(string? q, CancellationToken ct)
    {
        var text = (q ?? "").Trim();
        Address = SearchAddress.Read(Request.Query, text.Length > SearchAddress.Longest ? text[..SearchAddress.Longest] : text) with
        {
            Place = readers.Of(HttpContext)?.Code,
            Remembered = readers.Remembered(HttpContext) is not null,
        };
        if (text.Length == 0)
        {
            return;
        }

        Answer = catalogue.Search(Address.Request);
        if (Address is { Page: 1, HasFilters: false })
        {
            counter.Asked(Asked, Answer.Total > 0);
            Reply = await Reply.ToAsync(Asked, Answer, catalogue, ct);
        }
    }
}
