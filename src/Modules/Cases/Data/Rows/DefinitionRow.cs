namespace Tongban.Cases.Data.Rows;

/// <summary>A published process, regime, document or message template, calendar or bundle.</summary>
internal sealed class DefinitionRow
{
    public required Guid Id { get; init; }

    /// <summary>process, regime, document, message, calendar or bundle.</summary>
    public required string Kind { get; init; }

    public required string Code { get; init; }

    public required int Version { get; init; }

    public required string Content { get; init; }

    public required DateTime PublishedAt { get; init; }
}
