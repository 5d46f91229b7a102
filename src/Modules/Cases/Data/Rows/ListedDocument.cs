using System.Linq.Expressions;

namespace Tongban.Cases.Data.Rows;

/// <summary>A document as lists show it: everything but its text and signature.</summary>
internal sealed record ListedDocument(Guid Id, string Kind, string Title, string Number, string Place, string Addressee, DateOnly IssuedOn)
{
    public static readonly Expression<Func<DocumentRow, ListedDocument>> Of = row => new(row.Id, row.Kind, row.Title, row.Number, row.Place, row.Addressee, row.IssuedOn)
    {
        Hash = row.Hash,
        Standing = row.Standing,
        ServedAt = row.ServedAt,
        ServedHow = row.ServedHow,
        DeliveredAt = row.DeliveredAt,
        OpenedAt = row.OpenedAt,
    };

    public required string Hash { get; init; }

    /// <summary>See <see cref="DocumentStandings"/>.</summary>
    public required string Standing { get; init; }

    public DateTime? ServedAt { get; init; }

    public string? ServedHow { get; init; }

    public DateTime? DeliveredAt { get; init; }

    public DateTime? OpenedAt { get; init; }
}
