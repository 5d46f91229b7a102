using Tongban.Catalogue.Contracts;
using Tongban.Kernel.Processes;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>The applicant as the documents and lists name it; the number itself stays sealed elsewhere.</summary>
internal sealed record Applicant(bool IsOrganisation, string Name, string MaskedCode)
{
    /// <summary>How an official document addresses it.</summary>
    public string You => IsOrganisation ? "你单位" : "你";
}

/// <summary>One of the papers that the item's guide asks for.</summary>
internal sealed record CaseMaterial(string Key, string Name);

/// <summary>The item's definition as it stood when the case began; a case keeps the versions it started with.</summary>
/// <param name="TypeCode">Item type (GB/T 39046 A.1), for example 01 for licences: chooses the wording of documents.</param>
/// <param name="LicenceTemplate">The licence issued when granted; null when the result is no licence.</param>
/// <param name="Entrusted">Whether the department entrusted the integrated window with accepting 受理委托.</param>
/// <param name="FeeBefore">Code of the act that waits until all charges are paid; null when nothing is charged.</param>
/// <param name="Registers">What granting it enters into the legal-person register.</param>
/// <param name="Remedies">Remedies as the item's guide states them; empty to have them written from the place.</param>
internal sealed record CaseItem(
    Guid Id, int Version, string Slug, string Code, string Name, string TypeCode, string ResultName, IReadOnlyList<string> Basis,
    string? LicenceTemplate = null, IReadOnlyList<CaseMaterial>? Materials = null, IReadOnlyList<string>? Remedies = null,
    bool Entrusted = true, string? FeeBefore = null, ItemRegistration? Registers = null);

/// <summary>A department with the place that it serves; a post must cover that place to do its work.</summary>
internal sealed record WorkSeat(Guid Id, string Name, string Place);

/// <summary>Where each post's work of this case goes. Window work belongs to the service centre when the place has one.</summary>
internal sealed record CaseDepartments(WorkSeat Competent, WorkSeat Window, WorkSeat? Township = null, WorkSeat? Village = null);

/// <summary>What a case began with and keeps: later versions of the item, its regime or its process don't touch it.</summary>
internal sealed record CaseTerms(
    CaseItem Item, CaseDepartments Departments, Limit Legal, Limit Promised, string RegimeCode, int RegimeVersion,
    string ProcessCode, int ProcessVersion);

/// <summary>A case 办件: facts that never change, the state in law, the clock's events, and where the work stands.</summary>
internal sealed record CaseRecord
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Place { get; init; }

    public required CaseTerms Terms { get; init; }

    public required Applicant Applicant { get; init; }

    public required CaseState State { get; init; }

    public required IReadOnlyList<ClockEvent> Clock { get; init; }

    public required ProcessState Process { get; init; }

    public Conduct Conduct { get; init; } = Conduct.None;

    public CaseItem Item => Terms.Item;

    public CaseDepartments Departments => Terms.Departments;

    public ClockReading Read(Regime regime, WorkingCalendar calendar, DateTimeOffset now) =>
        LegalClock.Read(regime, Terms.Legal, Terms.Promised, Clock, calendar, now);
}
