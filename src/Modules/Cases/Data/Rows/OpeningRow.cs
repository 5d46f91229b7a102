namespace Tongban.Cases.Data.Rows;

/// <summary>That an official opened a case, and which change of it they saw.</summary>
internal sealed class OpeningRow
{
    public required Guid CaseId { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime OpenedAt { get; set; }

    /// <summary>The case's revision as it was shown.</summary>
    public required long Revision { get; set; }
}
