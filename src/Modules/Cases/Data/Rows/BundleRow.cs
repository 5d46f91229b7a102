namespace Tongban.Cases.Data.Rows;

/// <summary>One application for several items 一件事: what was filled in once, and for which items.</summary>
internal sealed class BundleRow
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Place { get; init; }

    public required Guid OwnerAccountId { get; init; }

    public required string ApplicantName { get; init; }

    /// <summary>Blind index of the applicant's number.</summary>
    public required string ApplicantIndex { get; init; }

    /// <summary>Sealed JSON of who applies (<see cref="Drafts.DraftParties"/>).</summary>
    public required string Parties { get; init; }

    /// <summary>JSON of the versions and answers that decided which items belong to it (<see cref="Domain.Bundles.BundlePin"/>).</summary>
    public required string Pin { get; init; }

    /// <summary>Answers to the merged form, sensitive elements sealed inside.</summary>
    public required string FormData { get; init; }

    public required string Provenance { get; init; }

    /// <summary>As in <see cref="CaseRow.Contests"/>, by key of the matter.</summary>
    public string? Contests { get; init; }

    /// <summary>JSON of what was spared (<see cref="Contracts.CaseBurden"/>, the sum of its items' lines).</summary>
    public required string Burden { get; init; }

    public required DateTime SubmittedAt { get; init; }

    public required long Revision { get; init; }
}

/// <summary>One item of the application, and the case that it became.</summary>
internal sealed class BundlePartRow
{
    public const string Waiting = "waiting";
    public const string Started = "started";
    public const string Stopped = "stopped";

    public required Guid BundleId { get; init; }

    public required string Slug { get; init; }

    public required int Ordinal { get; init; }

    public required string Name { get; init; }

    /// <summary>waiting for an earlier item's result, started, or stopped because that will never come.</summary>
    public required string State { get; set; }

    public Guid? CaseId { get; set; }

    /// <summary>Why it was stopped or can't be started yet, in words for the applicant.</summary>
    public string? Reason { get; set; }

    public required DateTime ChangedAt { get; set; }

    /// <summary>While waiting: how far the others had come when it was last looked at (<see cref="Bundles.OpenBundle.Progress"/>).</summary>
    public required long Seen { get; set; }
}
