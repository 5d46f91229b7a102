namespace Tongban.Cases.Data.Rows;

/// <summary>One way by which one message travels, and how that went.</summary>
internal sealed class DeliveryRow
{
    public required Guid Id { get; init; }

    public required Guid MessageId { get; init; }

    public required Guid CaseId { get; init; }

    public required string Place { get; init; }

    /// <summary>inbox, sms, email or webhook.</summary>
    public required string Channel { get; init; }

    public required string AddressSealed { get; init; }

    public required string AddressMasked { get; init; }

    /// <summary><see cref="Messages.DeliveryStates"/>.</summary>
    public required string State { get; set; }

    /// <summary>Counted when one begins: a message on which the program dies is given up like any other.</summary>
    public required int Attempts { get; set; }

    /// <summary>While one node sends it: when it is taken for dead and another may try.</summary>
    public required DateTime NextAt { get; set; }

    public DateTime? SentAt { get; set; }

    public string? LastError { get; set; }

    /// <summary>JSON of what went wrong so far and who had it sent again: <see cref="Messages.DeliveryFailure"/>.</summary>
    public string? Failures { get; set; }

    /// <summary>What the carrier answered.</summary>
    public string? Receipt { get; set; }
}
