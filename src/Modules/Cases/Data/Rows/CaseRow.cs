namespace Tongban.Cases.Data.Rows;

/// <summary>
/// A case 办件 as stored. The columns <c>promised_due</c>, <c>legal_due</c>, <c>due_at</c> and <c>deem_at</c> are an index
/// over the clock's events, recomputed at every act and when the calendar changes; the truth is <see cref="Clock"/>.
/// </summary>
internal sealed class CaseRow
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    /// <summary>Competent place 有权管辖的行政区划, twelve digits; never changes for a case.</summary>
    public required string Place { get; init; }

    public required Guid DepartmentId { get; init; }

    public required string DepartmentName { get; init; }

    public required Guid ItemId { get; init; }

    public required int ItemVersion { get; init; }

    public required string ItemSlug { get; init; }

    public required string ItemCode { get; init; }

    public required string ItemName { get; init; }

    public required string RegimeCode { get; init; }

    public required string FormCode { get; init; }

    public required int FormVersion { get; init; }

    public required string ProcessCode { get; init; }

    public required int ProcessVersion { get; init; }

    /// <summary>The state's code, such as <c>accepted</c>.</summary>
    public required string State { get; set; }

    /// <summary><c>granted</c> or <c>refused</c> once decided.</summary>
    public string? Outcome { get; set; }

    /// <summary>company-only, none or all: what the public feed may show.</summary>
    public required string Publicity { get; init; }

    /// <summary>JSON of what the case began with: limits, departments, the item's words (<see cref="Domain.CaseTerms"/>).</summary>
    public required string Terms { get; init; }

    /// <summary>JSON of what was done by whom: hands, tellings, corrections, reasons.</summary>
    public required string Conduct { get; set; }

    /// <summary>JSON list of the clock's events.</summary>
    public required string Clock { get; set; }

    /// <summary>JSON of the process engine's state.</summary>
    public required string ProcessState { get; set; }

    public DateOnly? PromisedDue { get; set; }

    public DateOnly? LegalDue { get; set; }

    /// <summary>The moment by which the promise runs out; <see cref="Dues.Never"/> while no clock runs.</summary>
    public required DateTime DueAt { get; set; }

    /// <summary>The moment from which silence has made the case accepted; null when it can't (any more).</summary>
    public DateTime? DeemAt { get; set; }

    /// <summary>When the process's next timer comes due.</summary>
    public DateTime? TimerAt { get; set; }

    public required string CalendarVersion { get; set; }

    public required int ApplicantKind { get; init; }

    public required string ApplicantName { get; init; }

    public required string ApplicantMasked { get; init; }

    /// <summary>The applicant (a <see cref="Platform.Security.Subject"/> as JSON), sealed with <see cref="CaseSeals.Applicant"/>.</summary>
    public required string ApplicantSealed { get; init; }

    /// <summary>Blind index 盲索引 of the applicant's number: <c>Looks.IndexOf(code)</c>, so that looks and cases meet.</summary>
    public required string ApplicantIndex { get; init; }

    public required Guid OwnerAccountId { get; init; }

    public required string OwnerName { get; init; }

    /// <summary>Sealed JSON (<see cref="CaseSeals.Contact"/>) of where messages go: <see cref="Contact"/>.</summary>
    public required string ContactSealed { get; init; }

    public required string QueryCodeHash { get; init; }

    public required string Channel { get; init; }

    /// <summary>The form's answers, sensitive elements sealed inside.</summary>
    public required string FormData { get; set; }

    /// <summary>JSON of where answers that nobody typed came from, by key (<see cref="Forms.Contracts.Provenance"/>); null before it was kept.</summary>
    public string? Provenance { get; set; }

    /// <summary>Sealed JSON of what the applicant says is wrong in the registers, by key; null when nothing is.</summary>
    public string? Contests { get; init; }

    /// <summary>The declaration as it was signed.</summary>
    public required string Declaration { get; init; }

    /// <summary>JSON of the case's line of the burden ledger 减负账本 (<see cref="Contracts.CaseBurden"/>); null for a case that decides anew.</summary>
    public string? Burden { get; init; }

    /// <summary>The application for one matter 一件事 that it is part of; null for a case of its own.</summary>
    public Guid? BundleId { get; init; }

    /// <summary>JSON of facts by element that granting it brought about, such as a new company's credit code.</summary>
    public string? Produced { get; set; }

    public required DateTime SubmittedAt { get; init; }

    public DateTime? DecidedAt { get; set; }

    public required DateTime ChangedAt { get; set; }

    public required long Revision { get; set; }
}
