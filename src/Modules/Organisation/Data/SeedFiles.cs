using Tongban.Platform.Security;

namespace Tongban.Organisation.Data;

/// <summary><c>data/places.json</c>.</summary>
internal sealed record PlacesFile(IReadOnlyList<PlacesFile.Row> Places)
{
    internal sealed record Row(string Code, string Name);
}

/// <summary><c>data/departments.json</c>.</summary>
internal sealed record DepartmentsFile(IReadOnlyList<DepartmentsFile.Row> Departments)
{
    internal sealed record Row(
        string CreditCode, string Name, string ShortName, string Kind, string Place, string DocumentPrefix, string Phone, string Address);
}

/// <summary><c>data/roles.json</c>.</summary>
internal sealed record RolesFile(IReadOnlyList<RolesFile.Row> Roles)
{
    internal sealed record Row(string Code, string Name, PostScope Scope, IReadOnlyList<string> Permissions);
}

/// <summary><c>data/staff.json</c>.</summary>
internal sealed record StaffFile(IReadOnlyList<StaffFile.Row> Staff)
{
    internal sealed record Row(string Number, string Name, IReadOnlyList<PostRow> Posts);

    internal sealed record PostRow(string Role, string Department, string Place, IReadOnlyList<string>? Items = null);
}
