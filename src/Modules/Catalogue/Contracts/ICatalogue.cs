namespace Tongban.Catalogue.Contracts;

/// <summary>The published items, held in memory and refreshed from the record.</summary>
public interface ICatalogue
{
    /// <summary>The version in force; null when there is none.</summary>
    /// <param name="slugOrCode">Slug, implementation code (31) or handling-item code (33).</param>
    Item? Published(string slugOrCode);

    /// <summary>A certain version, whether in force or not: what a case began with.</summary>
    Item? Version(Guid id, int version);

    /// <summary>All items in force, in order of their names.</summary>
    IReadOnlyList<Item> All { get; }

    /// <summary>All items in force, those that are asked for most 高频事项 first.</summary>
    IReadOnlyList<Item> Hot { get; }

    /// <summary>Items for what somebody typed in everyday words, best first; empty when nothing fits.</summary>
    IReadOnlyList<SearchHit> Search(string text, int take);

    /// <summary>Which materials an applicant in this situation has to see to, in the item's order.</summary>
    IReadOnlyList<MaterialNeed> MaterialsFor(Item item, SituationAnswers answers);
}

/// <param name="Because">What people call it that led here, for example 开饭店; null when the name itself matched.</param>
public sealed record SearchHit(Item Item, double Score, string? Because);
