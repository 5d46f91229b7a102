namespace Tongban.Cases.Data.Rows;

/// <summary>A recusal 回避 of one official in one case: declared, ordered, or asked for by the applicant.</summary>
internal sealed class RecusalRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Place { get; init; }

    /// <summary>The official; null while nobody has said whom the applicant means.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>The official's name, or whom the applicant wrote of.</summary>
    public required string Whom { get; set; }

    /// <summary>One of <see cref="RecusalOrigins"/>.</summary>
    public required string Origin { get; init; }

    /// <summary>One of <see cref="Domain.RecusalGrounds"/>.</summary>
    public required string Ground { get; init; }

    public required string Reason { get; init; }

    /// <summary>One of <see cref="RecusalStates"/>.</summary>
    public required string State { get; set; }

    public required DateTime AskedAt { get; init; }

    public required string AskedBy { get; init; }

    public required Guid AskedById { get; init; }

    public DateTime? DecidedAt { get; set; }

    public string? DecidedBy { get; set; }

    public string? Answer { get; set; }

    public required long Revision { get; set; }
}

/// <summary>How a recusal came about.</summary>
internal static class RecusalOrigins
{
    public const string Declared = "declared";
    public const string Ordered = "ordered";
    public const string Applicant = "applicant";

    public static string Name(string origin) => origin switch
    {
        Declared => "自行回避",
        Ordered => "决定人员责令回避",
        _ => "申请人申请回避",
    };
}

internal static class RecusalStates
{
    public const string Asked = "asked";
    public const string Granted = "granted";
    public const string Refused = "refused";
}
