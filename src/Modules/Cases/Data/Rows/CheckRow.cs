namespace Tongban.Cases.Data.Rows;

/// <summary>What a declared comparison 比对 came to when the application was submitted.</summary>
internal sealed class CheckRow
{
    public required Guid CaseId { get; init; }

    public required string Code { get; init; }

    public required string Place { get; init; }

    public required string Name { get; init; }

    /// <summary>The field beside which it stands.</summary>
    public required string FieldKey { get; init; }

    /// <summary>agrees, differs or unknown.</summary>
    public required string Outcome { get; init; }

    public required string SourceName { get; init; }

    public string? Detail { get; init; }

    public required DateTime At { get; init; }
}
