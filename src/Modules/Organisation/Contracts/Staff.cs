using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Organisation.Contracts;

/// <summary>An official 工作人员. The account of a member of staff has the same id.</summary>
/// <param name="Number">Staff number 工号, ten digits in the demonstration.</param>
public sealed record StaffMember(Guid Id, string Number, string Name);

/// <summary>Officials and the posts that they hold now.</summary>
public interface IStaff
{
    /// <summary>Posts as they stand in the database at this moment: one that was ended a second ago is not among them.</summary>
    Task<IReadOnlyList<Post>> PostsOfAsync(Guid accountId, CancellationToken ct);

    Task<StaffMember?> FindAsync(Guid id, CancellationToken ct);

    Task<StaffMember?> ByNumberAsync(string number, CancellationToken ct);

    /// <summary>Who holds a post of this role at exactly this place now.</summary>
    Task<IReadOnlyList<StaffMember>> HoldingAsync(string role, string place, CancellationToken ct);

    /// <summary>Everybody, in order of their numbers.</summary>
    Task<IReadOnlyList<StaffMember>> AllAsync(CancellationToken ct);
}

/// <summary>What an empty installation needs before anybody can administer it.</summary>
/// <param name="PlaceCode">The topmost place, 6 digits or more.</param>
/// <param name="DepartmentCreditCode">The department that the first administrator belongs to.</param>
public sealed record Foundation(
    string PlaceCode, string PlaceName, string DepartmentCreditCode, string DepartmentName, string StaffNumber, string StaffName);

/// <summary>Lays the foundation of an installation: its place, a department and the first administrator's post.</summary>
public interface IFounding
{
    /// <summary>Refused when somebody already holds an administrator's post.</summary>
    Task<Result<StaffMember>> FoundAsync(Write write, Foundation foundation, CancellationToken ct);
}
