using Tongban.Kernel;

namespace Tongban.Catalogue.Contracts;

/// <summary>The items in force. Their heads are held in memory and follow the record; a whole guide is read when it is asked for.</summary>
public interface ICatalogue
{
    /// <summary>The version in force; null when there is none.</summary>
    /// <param name="slugOrCode">Slug, implementation code (31) or handling-item code (33).</param>
    /// <param name="ct">Stops waiting for the database.</param>
    ValueTask<Item?> PublishedAsync(string slugOrCode, CancellationToken ct);

    /// <summary>The version that an application may begin with, or the reason why none can: unknown, suspended 暂停, cancelled 取消 and by what replaced.</summary>
    /// <inheritdoc cref="PublishedAsync" path="/param"/>
    ValueTask<Result<Item>> OfferedAsync(string slugOrCode, CancellationToken ct);

    /// <summary>A certain version, whether in force or not: what a case began with.</summary>
    ValueTask<Item?> VersionAsync(Guid id, int version, CancellationToken ct);

    /// <summary>Those that are asked for most 高频事项, the most used first; some others where nobody said which.</summary>
    IReadOnlyList<ItemHead> Hot { get; }

    /// <summary>How many items are in force.</summary>
    int Count { get; }

    /// <summary>Items for what somebody typed in everyday words, best first; empty when nothing fits.</summary>
    SearchAnswer Search(SearchRequest request);

    /// <summary>What somebody may be about to type, the likeliest first.</summary>
    IReadOnlyList<string> Suggest(string text, string? place, int take);

    /// <summary>Which materials an applicant in this situation has to see to, in the item's order.</summary>
    IReadOnlyList<MaterialNeed> MaterialsFor(Item item, SituationAnswers answers);
}
