using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Portal.SearchItems;

/// <summary>Search in everyday words. Not cached, for each search is counted, without who asked; finding costs less than sending the page.</summary>
[Public]
internal sealed class SearchItemsPage(ICatalogue catalogue, IDepartments departments, IPlaces places, QueryCounter counter) : PageModel
{
    private const int County = 3;

    public SearchAddress Address { get; private set; } = new("");

    public string Asked => Address.Text;

    public SearchAnswer Answer { get; private set; } = new([], 0, new SearchFacets([], [], [], 0, 0, 0), null);

    public IReadOnlyList<FoundItem> Hits => Answer.Hits;

    public Reply? Reply { get; private set; }

    /// <summary>The chosen place and those above it, the topmost first; empty when none was chosen.</summary>
    public IReadOnlyList<Place> Path { get; private set; } = [];

    /// <summary>Where somebody may go from here: districts and counties are as deep as one chooses.</summary>
    public IReadOnlyList<Place> Nearby => !places.Any ? []
        : Path is [.., var here] ? here.Level < County ? places.ChildrenOf(here.Code) : []
        : places.ChildrenOf(places.Root.Code);

    public int Pages => Math.Min(SearchAddress.LastPage, (Answer.Total + SearchAddress.PageSize - 1) / SearchAddress.PageSize);

    /// <summary>Words that do lead somewhere.</summary>
    public IReadOnlyList<string> Examples => [.. catalogue.Hot.SelectMany(item => item.Wording.Aliases.Take(1)).Take(8)];

    public Department? Centre => catalogue.Hot is [var first, ..] ? departments.Competent("service-centre", Address.Place ?? first.Place) : null;

    public async Task OnGetAsync(
        string? q, string? place, [FromQuery(Name = "for")] string? door, string? theme, string? dept, string? type, string? online, int p, CancellationToken ct)
    {
        var text = (q ?? "").Trim();
        var chosen = string.IsNullOrEmpty(place) ? null : places.Find(place);
        Path = chosen is null ? [] : places.PathOf(chosen.Code);
        Address = new SearchAddress(text.Length > SearchAddress.Longest ? text[..SearchAddress.Longest] : text)
        {
            Place = chosen?.Code,
            For = door is "person" or "company" ? door : null,
            Theme = Code(theme),
            Department = Code(dept),
            Type = Code(type),
            Online = online == "1",
            Page = Math.Clamp(p, 1, SearchAddress.LastPage),
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

    private static string? Code(string? given) => given is { Length: > 0 and <= 40 } && given.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? given : null;
}
