namespace Tongban.Cases.Data.Rows;

/// <summary>A shift that one clerk hands to the next 交接班.</summary>
internal sealed class ShiftRow
{
    public required Guid Id { get; init; }

    public required string Place { get; init; }

    public required Guid FromId { get; init; }

    public required string FromName { get; init; }

    public required Guid ToId { get; init; }

    public required string ToName { get; init; }

    /// <summary>JSON of <see cref="Desks.ShiftCounts"/>, as counted when it was handed over.</summary>
    public required string Counts { get; init; }

    public string? Note { get; init; }

    public required DateTime HandedAt { get; init; }

    public DateTime? TakenAt { get; set; }

    public DateTime? RefusedAt { get; set; }

    /// <summary>What the next clerk found different.</summary>
    public string? Answer { get; set; }

    public required long Revision { get; set; }
}
