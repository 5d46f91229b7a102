namespace Tongban.Cases.Data.Rows;

/// <summary>
/// One seat at one piece of work: a task for two people has two rows. It carries the names that the to-do list shows, so
/// that the list is one indexed read; Cases writes it in the transaction that changes the case.
/// </summary>
internal sealed class TaskRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Place { get; init; }

    public required string CaseNumber { get; init; }

    public required string ItemSlug { get; init; }

    public required string ItemCode { get; init; }

    public required string ItemName { get; init; }

    public required string ApplicantName { get; init; }

    /// <summary>The engine's task id, <c>{nodeId}#{n}</c>.</summary>
    public required string TaskKey { get; init; }

    public required int Seat { get; init; }

    public required string NodeId { get; init; }

    public required string Name { get; init; }

    public required string Post { get; set; }

    public required Guid DepartmentId { get; set; }

    /// <summary>The place that the working department serves: a village's own for its work, while <see cref="Place"/> is the case's.</summary>
    public required string WorkPlace { get; set; }

    /// <summary><c>open</c>, <c>done</c> (somebody did it) or <c>dropped</c> (the process no longer needs it).</summary>
    public required string State { get; set; }

    public Guid? AssigneeId { get; set; }

    public string? AssigneeName { get; set; }

    public DateTime? ClaimedAt { get; set; }

    public required DateTime OpenedAt { get; init; }

    /// <summary>When this step's own share of the time is used up; <see cref="Dues.Never"/> without one.</summary>
    public required DateTime StepDueAt { get; init; }

    /// <summary>The case's due moment, copied: the order of the list.</summary>
    public required DateTime DueAt { get; set; }

    public string? Hint { get; set; }

    public string? Action { get; set; }

    public string? Opinion { get; set; }

    /// <summary>JSON of what was found, for instance at a site survey.</summary>
    public string? Findings { get; set; }

    public DateTime? ClosedAt { get; set; }

    public Guid? ClosedBy { get; set; }

    public string? ClosedByName { get; set; }

    public required long Revision { get; set; }
}
