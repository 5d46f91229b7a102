using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Features.Portal.ReadLifeEvent;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.Home;

/// <summary>The portal's first page. Every figure is counted from what is published.</summary>
[Public]
[OutputCache(PolicyName = "figures")]
internal sealed class HomePage(PublishedItems catalogue, IDepartments departments, HappenedEvents happened, IReaderPlaces readers, IEnumerable<PortalSection> sections) : PageModel
{
    private const int Shown = 6;
    private const int ThemesShown = 10;

    private string? _place;

    /// <summary>What is asked for most, as far as the chosen place offers it.</summary>
    public IReadOnlyList<ItemHead> Items { get; private set; } = [];

    public int Count { get; private set; }

    public IReadOnlyList<ThemeGroup> PersonThemes { get; private set; } = [];

    public IReadOnlyList<ThemeGroup> CompanyThemes { get; private set; } = [];

    public int ForPersons { get; private set; }

    public int ForCompanies { get; private set; }

    /// <summary>The first life events of people and of enterprises.</summary>
    public IReadOnlyList<LifeEvent> Events { get; private set; } = [];

    /// <summary>Two nicknames of each of the first items, in turn: what people really type.</summary>
    public IReadOnlyList<string> Examples =>
        [.. Enumerable.Range(0, 2).SelectMany(at => Items.Where(item => item.Wording.Aliases.Count > at).Select(item => item.Wording.Aliases[at])).Take(6)];

    public IReadOnlyList<PortalSection> Contributed => [.. sections.Where(section => section.Slot == "home").OrderBy(section => section.Order)];

    /// <summary>The service centre of the chosen place, or of the one that the first item belongs to; null when nothing is published yet.</summary>
    public Department? Centre => Items is [var first, ..] ? departments.Competent("service-centre", _place ?? first.Place) : null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        _place = readers.Of(HttpContext)?.Code;
        PersonThemes = Foremost(Audience.Person);
        CompanyThemes = Foremost(Audience.Company);
        ForPersons = Browsing.Count(catalogue, Audience.Person, _place);
        ForCompanies = Browsing.Count(catalogue, Audience.Company, _place);
        Count = catalogue.Search(new SearchRequest("") { Place = _place, Take = 0 }).Total;
        Items = [.. Hot().Take(Shown)];
        var events = await happened.OfAsync(_place, ct);
        Events = [.. events.Where(one => one.Audience == Audience.Person).Take(Shown), .. events.Where(one => one.Audience == Audience.Company).Take(Shown / 2)];
    }

    /// <summary>The fullest themes; the others lie behind the doors.</summary>
    private IReadOnlyList<ThemeGroup> Foremost(Audience audience) => [.. Browsing.ByTheme(catalogue, catalogue.Themes, audience, _place).OrderByDescending(group => group.Count).Take(ThemesShown)];

    /// <summary>Another place has items of its own with the same basic codes; where it has too few, the list is filled up from what it has.</summary>
    private IEnumerable<ItemHead> Hot() => _place is not { } place
        ? catalogue.Hot
        : catalogue.Hot.Take(Shown * 2)
            .Select(hot => catalogue.Search(new SearchRequest(hot.Wording.Name) { Place = place, Take = 3 }).Hits.Select(hit => hit.Item).FirstOrDefault(head => head.Wording.BasicCode == hot.Wording.BasicCode))
            .OfType<ItemHead>().Concat(catalogue.Search(new SearchRequest("") { Place = place, Take = Shown }).Hits.Select(hit => hit.Item)).DistinctBy(head => head.Id);
}
