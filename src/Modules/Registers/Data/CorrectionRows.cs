namespace Tongban.Registers.Data;

/// <summary>A correction ticket 数据纠错工单: one fact of one record that somebody says is wrong.</summary>
internal sealed class CorrectionRow
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Register { get; init; }

    /// <summary>Blind index of the subject's number: <see cref="SubjectRow.KeyIndex"/>.</summary>
    public required string KeyIndex { get; init; }

    /// <summary>Where the record belongs, 12 digits.</summary>
    public required string Place { get; init; }

    public required string Element { get; init; }

    public required string Name { get; init; }

    public required string OldSealed { get; init; }

    public required string OldMasked { get; init; }

    public required Guid DepartmentId { get; init; }

    public required string DepartmentName { get; init; }

    /// <summary>See <see cref="CorrectionStates"/>.</summary>
    public required string State { get; set; }

    public required DateTime AskedAt { get; init; }

    public required DateOnly DueOn { get; init; }

    public DateTime? AnsweredAt { get; set; }

    public string? AnsweredBy { get; set; }

    /// <summary>What the person is told.</summary>
    public string? Answer { get; set; }

    public required long Revision { get; set; }
}

/// <summary>What one account says the right value is.</summary>
internal sealed class CorrectionClaimRow
{
    public required Guid Id { get; init; }

    public required Guid CorrectionId { get; init; }

    public required string Place { get; init; }

    public required Guid AccountId { get; init; }

    public required string ClaimedBy { get; init; }

    /// <summary>The company in whose name they spoke; null for themselves.</summary>
    public string? OnBehalf { get; init; }

    public required string ClaimedSealed { get; init; }

    public required string ClaimedMasked { get; init; }

    /// <summary>What shows it, in the person's words.</summary>
    public string? Note { get; init; }

    public required Guid OriginId { get; init; }

    public required string OriginName { get; init; }

    public required DateTime At { get; init; }
}

internal static class CorrectionStates
{
    public const string Open = "open";
    public const string Corrected = "corrected";
    public const string Kept = "kept";

    public static string Name(string state) => state switch
    {
        Open => "正在核实",
        Corrected => "已更正",
        Kept => "核实无误，没有更正",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "unknown state"),
    };

    public static string Tone(string state) => state switch
    {
        Open => "blue",
        Corrected => "green",
        _ => "grey",
    };

    public static Contracts.CorrectionState Parse(string state) => Enum.Parse<Contracts.CorrectionState>(state, ignoreCase: true);
}
