using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>What whoever acts has to say. Which parts an act requires is judged by <see cref="Requirements"/>.</summary>
internal sealed record ActInput(ActBy By)
{
    public string? Reasons { get; init; }

    /// <summary>Remedies 救济途径, one sentence each.</summary>
    public IReadOnlyList<string> Remedies { get; init; } = [];

    /// <summary>Everything that is missing, told at once.</summary>
    public IReadOnlyList<MissingItem> Missing { get; init; } = [];

    /// <summary>The stage that tells: the process node whose work it is.</summary>
    public string Stage { get; init; } = "window";

    /// <summary>Keys of papers and answers that the applicant brought.</summary>
    public IReadOnlyList<string> Brought { get; init; } = [];

    /// <summary>Code of a ground for suspension from the regime.</summary>
    public string? Ground { get; init; }

    /// <summary>What proves the ground or the service: a file, a receipt's number.</summary>
    public string? Evidence { get; init; }

    /// <summary>How long the suspension is expected to take; art. 45 wants the applicant told.</summary>
    public string? ExpectedTime { get; init; }

    public string? ReferTo { get; init; }

    public string? ApprovedBy { get; init; }

    /// <summary>Whether whoever decides has just proved again who they are; a decision isn't signed otherwise.</summary>
    public bool Signed { get; init; }

    /// <summary>What reconsideration or a court ordered.</summary>
    public Ruling? Ruling { get; init; }

    /// <summary>The day on which the order to decide anew arrived; null in every other case.</summary>
    public DateOnly? OrderedOn { get; init; }

    public string? ServedHow { get; init; }

    public string? ServedTo { get; init; }
}
