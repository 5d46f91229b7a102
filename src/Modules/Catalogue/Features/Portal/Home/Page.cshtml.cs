using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.Home;

/// <summary>The portal's first page. Every figure is counted from what is published.</summary>
[Public]
[OutputCache(PolicyName = "figures")]
internal sealed class HomePage(ICatalogue catalogue, IDepartments departments, IEnumerable<PortalSection> sections) : PageModel
{
    private const int Shown = 6;

    public IReadOnlyList<ItemHead> Items => [.. catalogue.Hot.Take(Shown)];

    public int Count => catalogue.Count;

    /// <summary>The first themes behind a door, as people are told what lies there.</summary>
    public IEnumerable<string> ThemesOf(Audience audience) => Browsing.ByTheme(catalogue, audience, 0).Take(3).Select(group => group.Theme.Name);

    public int ForPersons => Browsing.Count(catalogue, Audience.Person);

    public int ForCompanies => Browsing.Count(catalogue, Audience.Company);

    /// <summary>Two nicknames of each of the first items, in turn: what people really type.</summary>
    public IReadOnlyList<string> Examples =>
        [.. Enumerable.Range(0, 2).SelectMany(at => Items.Where(item => item.Wording.Aliases.Count > at).Select(item => item.Wording.Aliases[at])).Take(6)];

    public IReadOnlyList<(Audience Audience, ThemeGroup Group)> Themes =>
    [
        .. Browsing.ByTheme(catalogue, Audience.Person, 0).Select(group => (Audience.Person, group)),
        .. Browsing.ByTheme(catalogue, Audience.Company, 0).Select(group => (Audience.Company, group)),
    ];

    public IReadOnlyList<PortalSection> Contributed => [.. sections.Where(section => section.Slot == "home").OrderBy(section => section.Order)];

    /// <summary>The service centre of the place that the first item belongs to; null when nothing is published yet.</summary>
    public Department? Centre => Items is [var first, ..] ? departments.Competent("service-centre", first.Place) : null;
}
