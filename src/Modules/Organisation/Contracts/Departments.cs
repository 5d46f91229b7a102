namespace Tongban.Organisation.Contracts;

/// <summary>A department 部门: an organ that handles matters in one place.</summary>
/// <param name="Id">The same on every installation: it follows from the credit code.</param>
/// <param name="CreditCode">Unified social credit code 统一社会信用代码.</param>
/// <param name="Name">Full name as it stands on documents.</param>
/// <param name="ShortName">Name as people say it.</param>
/// <param name="Kind">Kind that items, processes and posts refer to, for example <c>market-regulation</c>.</param>
/// <param name="Place">Twelve-digit code of the place that it serves.</param>
/// <param name="DocumentPrefix">Organ abbreviation of document numbers 发文机关代字, for example <c>安市监</c>.</param>
/// <param name="Phone">Telephone for enquiries.</param>
/// <param name="Address">Where people find it.</param>
public sealed record Department(
    Guid Id,
    string CreditCode,
    string Name,
    string ShortName,
    string Kind,
    string Place,
    string DocumentPrefix,
    string Phone,
    string Address);

/// <summary>All departments, held in memory.</summary>
public interface IDepartments
{
    IReadOnlyList<Department> All { get; }

    Department? Find(Guid id);

    Department? ByCreditCode(string creditCode);

    /// <summary>The department of that kind at the place, or at the nearest place above it 有管辖权的部门.</summary>
    Department? Competent(string kind, string place);

    /// <summary>Departments that serve exactly this place.</summary>
    IReadOnlyList<Department> At(string place);
}
