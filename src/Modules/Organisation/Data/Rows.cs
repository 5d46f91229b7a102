using Tongban.Platform.Security;

namespace Tongban.Organisation.Data;

internal sealed class PlaceRow
{
    public required string Code { get; init; }

    public required string Name { get; set; }
}

internal sealed class DepartmentRow
{
    public required Guid Id { get; init; }

    public required string CreditCode { get; init; }

    public required string Name { get; set; }

    public required string ShortName { get; set; }

    public required string Kind { get; set; }

    public required string Place { get; set; }

    public required string DocumentPrefix { get; set; }

    public required string Phone { get; set; }

    public required string Address { get; set; }
}

/// <summary>A role 角色: a named set of permissions; data, not code.</summary>
internal sealed class RoleRow
{
    public required string Code { get; init; }

    public required string Name { get; set; }

    public required PostScope Scope { get; set; }

    public required IReadOnlyList<string> Permissions { get; set; }
}

internal sealed class StaffRow
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Name { get; set; }
}

/// <summary>A post 岗位. It is ended, never deleted: who could do what at which time must stay answerable.</summary>
internal sealed class PostRow
{
    public required Guid Id { get; init; }

    public required Guid StaffId { get; init; }

    public required string Role { get; init; }

    public required Guid DepartmentId { get; init; }

    public required string Place { get; init; }

    /// <summary>Item slugs that it is limited to; null for all.</summary>
    public IReadOnlyList<string>? Items { get; init; }

    public required DateTime Since { get; init; }

    public DateTime? EndedAt { get; set; }
}
