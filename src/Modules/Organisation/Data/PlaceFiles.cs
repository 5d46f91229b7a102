using Tongban.Platform.Data;

namespace Tongban.Organisation.Data;

/// <summary>The files of the place, as they are; a missing one counts as empty.</summary>
internal sealed record PlaceFiles(PlacesFile Places, DepartmentsFile Departments, RolesFile Roles, StaffFile Staff)
{
    public static PlaceFiles Read(SeedSource source) => new(
        source.Has("places.json") ? source.Read<PlacesFile>("places.json") : new([]),
        source.Has("departments.json") ? source.Read<DepartmentsFile>("departments.json") : new([]),
        source.Read<RolesFile>("roles.json"),
        source.Has("staff.json") ? source.Read<StaffFile>("staff.json") : new([]));

    /// <summary>Without what belongs to the demonstration place, when this isn't one.</summary>
    public PlaceFiles Taken(SeedSource source) => this with
    {
        Places = new([.. Places.Places.Where(row => source.Takes(row.Code))]),
        Departments = new([.. Departments.Departments.Where(row => source.Takes(row.Place))]),
        Staff = new([.. Staff.Staff.Where(row => row.Posts.All(post => source.Takes(post.Place)))]),
    };
}
