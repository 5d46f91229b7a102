namespace Tongban.Cases.Data.Rows;

/// <summary>One way by which one message travels, and how that went.</summary>
internal sealed class DeliveryRow
{
    public required Guid Id { get; init; }

    public required Guid MessageId { get; init; }

    public required Guid CaseId { get; init; }

    public required string Place { get; init; }

    /// <summary>inbox, sms or email.</summary>
    public required string Channel { get; init; }

    public required string AddressSealed { get; init; }

    public required string AddressMasked { get; init; }

    /// <summary>pending, sent or failed.</summary>
    public required string State { get; set; }

    public required int Attempts { get; set; }

    public required DateTime NextAt { get; set; }

    public DateTime? SentAt { get; set; }

    public string? LastError { get; set; }

    /// <summary>What the carrier answered.</summary>
    public string? Receipt { get; set; }
}
