using Tongban.Platform.Security;

namespace Tongban.Cases.Contracts;

/// <summary>A case as other modules may know it.</summary>
/// <param name="State">Code of the state in law, for example <c>closed</c>.</param>
/// <param name="IsEnded">Nothing more will be decided.</param>
/// <param name="OwnerAccountId">The account that submitted it.</param>
/// <param name="EndedOn">The day of the act that ended it.</param>
public sealed record CaseSummary(
    Guid Id,
    string Number,
    Guid ItemId,
    string ItemSlug,
    string ItemName,
    Guid DepartmentId,
    string DepartmentName,
    string Place,
    string State,
    string StateName,
    bool IsEnded,
    string? Outcome,
    SubjectKind ApplicantKind,
    string ApplicantName,
    Guid OwnerAccountId,
    DateOnly SubmittedOn,
    DateOnly? DecidedOn,
    DateOnly? EndedOn);

/// <summary>Cases for other modules: to look one up, and to ask whose it is.</summary>
public interface ICases
{
    Task<CaseSummary?> FindAsync(Guid id, CancellationToken ct);

    Task<CaseSummary?> ByNumberAsync(string number, CancellationToken ct);

    /// <summary>True when the case is the caller's own: submitted by this account, or of the subject in whose name it acts.</summary>
    Task<bool> BelongsToAsync(Guid caseId, Caller caller, CancellationToken ct);
}
