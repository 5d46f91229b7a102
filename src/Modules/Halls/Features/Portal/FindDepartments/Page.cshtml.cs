using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Halls.Features.Portal.FindDepartments;

/// <summary>Whom to call: departments by place, or by a word of their name or address.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class FindDepartmentsPage(IDepartments departments, IPlaces places, IReaderPlaces readers) : PageModel
{
    private const int Longest = 50;
    private const int OnePage = 50;

    private IReadOnlyList<Department> _found = [];

    public Place? Place { get; private set; }

    public string Asked { get; private set; } = "";

    public IReadOnlyList<Place> Below => Place is { } at ? places.ChildrenOf(at.Code) : [];

    public int PageNumber { get; private set; }

    public int PageCount => (_found.Count + OnePage - 1) / OnePage;

    public IReadOnlyList<Department> Shown => [.. _found.Skip((PageNumber - 1) * OnePage).Take(OnePage)];

    public void OnGet(string? place, string? q, int p)
    {
        var code = place ?? readers.Of(HttpContext)?.Code;
        Place = (code is null ? null : places.Find(code)) ?? (places.Any ? Fork(places.Root) : null);
        Asked = (q ?? "").Trim();
        Asked = Asked.Length > Longest ? Asked[..Longest] : Asked;
        _found = Asked.Length == 0 ? Place is { } at ? departments.At(at.Code) : [] : Named();
        PageNumber = Math.Clamp(p, 1, Math.Max(1, PageCount));
    }

    /// <summary>Where the tree first branches: above it there is nothing to choose from.</summary>
    private Place Fork(Place from) => places.ChildrenOf(from.Code) is [var only] ? Fork(only) : from;

    public IReadOnlyList<NavLink> Crumbs(string home, string services) =>
    [
        new(home, "/"), new(services, "/conveniences"),
        .. (Place is { } at ? places.PathOf(at.Code).SkipLast(1) : []).Select(above => new NavLink(above.Name, $"/departments?place={above.Code}")),
    ];

    private IReadOnlyList<Department> Named()
    {
        var within = Place is { } at ? Domain.Places.Significant(at.Code) : "";
        return [.. departments.All.Where(department => department.Place.StartsWith(within, StringComparison.Ordinal)
            && (department.Name.Contains(Asked, StringComparison.OrdinalIgnoreCase) || department.ShortName.Contains(Asked, StringComparison.OrdinalIgnoreCase)
                || department.Address.Contains(Asked, StringComparison.OrdinalIgnoreCase)))];
    }
}
