using Tongban.Platform.Security;

namespace Tongban.Cases.Contracts;

/// <summary>What every event of a case carries: enough for boards and the public feed, nothing that is sealed.</summary>
/// <param name="Place">Competent place, twelve digits.</param>
/// <param name="State">The case's state after the act, for example <c>accepted</c>.</param>
/// <param name="Outcome"><c>granted</c> or <c>refused</c> once decided.</param>
/// <param name="Publicity"><c>company-only</c>, <c>none</c> or <c>all</c>: what may be shown to the public.</param>
/// <param name="WorkingDaysUsed">Days of the limit used up; final from the decision on.</param>
/// <param name="On">The day as of which the act holds.</param>
/// <param name="Note">A short remark that may be shown to officials.</param>
/// <param name="PromisedDue">As it stands after the act; null while no clock runs.</param>
/// <param name="LegalDue">As it stands after the act; null while no clock runs.</param>
/// <param name="Burden">With the submission only: the case's line of the burden ledger; what is counted later are entries <see cref="BurdenCounted"/>.</param>
public sealed record CaseEvent(
    Guid CaseId,
    string Number,
    Guid ItemId,
    string ItemCode,
    string ItemName,
    string Place,
    Guid DepartmentId,
    string DepartmentName,
    SubjectKind ApplicantKind,
    string ApplicantName,
    string State,
    string? Outcome,
    string Publicity,
    int? WorkingDaysUsed,
    int? LegalDays,
    int? PromisedDays,
    DateOnly On,
    string? Note,
    DateOnly? PromisedDue = null,
    DateOnly? LegalDue = null,
    CaseBurden? Burden = null);
