using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Organisation.Features.Workbench.ListDepartments;

/// <summary>Departments, place by place.</summary>
[ForStaff(Permissions.Manage)]
internal sealed class ListDepartmentsPage(IPlaces places, IDepartments departments) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "place")]
    public string? Code { get; set; }

    public Place Place { get; private set; } = null!;

    public IReadOnlyList<Place> Path => places.PathOf(Place.Code);

    public IReadOnlyList<Place> Children => places.ChildrenOf(Place.Code);

    public IReadOnlyList<Department> Departments => departments.At(Place.Code);

    public int Count(Place place) => departments.At(place.Code).Count;

    public IActionResult OnGet()
    {
        if ((Code is null ? places.Root : places.Find(Code)) is not { } place)
            return NotFound();
        Place = place;
        return Page();
    }
}
