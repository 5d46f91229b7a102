using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Features.Portal.Lists;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.ReadList;

/// <summary>One list, in the version in force or an earlier one: what was published stays readable.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class ReadListPage(PublicLists lists, IPlaces places, IDepartments departments, IReaderPlaces readers) : PageModel
{
    private const int OnePage = 50;
    private const int Longest = 50;

    private IReadOnlyList<ListEntry> _found = [];

    public PublicList List { get; private set; } = null!;

    public IReadOnlyList<PublishedList> Versions { get; private set; } = [];

    public PublishedList? Shown { get; private set; }

    public bool IsCurrent => Shown?.Version == Versions.FirstOrDefault()?.Version;

    public string Place => Shown is { } list ? places.Find(list.Place)?.FullName ?? "" : "";

    public string Asked { get; private set; } = "";

    public int Total => _found.Count;

    public int PageNumber { get; private set; }

    public int PageCount => (Total + OnePage - 1) / OnePage;

    public IReadOnlyList<ListEntry> Entries => [.. _found.Skip((PageNumber - 1) * OnePage).Take(OnePage)];

    /// <summary>A kind of department as it is called there; other words stay as they were written.</summary>
    public string Department(string written) => Shown is { } list && departments.Competent(written, list.Place) is { } known ? known.ShortName : written;

    public async Task<IActionResult> OnGetAsync(string kind, int? version, string? q, int p, CancellationToken ct)
    {
        if (PublicList.All.FirstOrDefault(list => list.Word == kind) is not { } known)
        {
            return NotFound();
        }

        List = known;
        Versions = await lists.VersionsAsync(known.Kind, readers.Of(HttpContext)?.Code, ct);
        Shown = version is null ? Versions.FirstOrDefault() : Versions.FirstOrDefault(one => one.Version == version);
        if (Shown is not { } shown)
        {
            return version is null ? Page() : NotFound();
        }

        Asked = (q ?? "").Trim();
        Asked = Asked.Length > Longest ? Asked[..Longest] : Asked;
        _found = Asked.Length == 0 ? shown.Entries : [.. shown.Entries.Where(Matches)];
        PageNumber = Math.Clamp(p, 1, Math.Max(1, PageCount));
        return Page();
    }

    private bool Matches(ListEntry entry) => new[] { entry.Name, entry.Note, entry.Basis, Department(entry.Department) }.Any(text => text.Contains(Asked, StringComparison.OrdinalIgnoreCase));
}
