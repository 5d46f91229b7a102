using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Domain.Searching;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data;

/// <summary>The catalogue as this node holds it in memory, read again whenever the record tells of a publication.</summary>
internal sealed class PublishedItems(Store store) : ICatalogue, IFeedListener
{
    private volatile Shelf _shelf = Shelf.Of([], EverydayWords.None, HotItems.None);

    public IReadOnlyList<Item> All => _shelf.InForce;

    public IReadOnlyList<Item> Hot => _shelf.Hot;

    public Shelf Shelf => _shelf;

    public Item? Published(string slugOrCode) => _shelf.ByName.GetValueOrDefault(slugOrCode);

    public Item? Version(Guid id, int version) => _shelf.ByVersion.GetValueOrDefault((id, version));

    public IReadOnlyList<SearchHit> Search(string text, int take) => _shelf.Index.Find(text, take);

    public IReadOnlyList<MaterialNeed> MaterialsFor(Item item, SituationAnswers answers) => _shelf.Materials.For(item, answers);

    public bool Wants(string type) => type.StartsWith("catalogue.", StringComparison.Ordinal);

    public async Task RefreshAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var rows = await db.Set<ItemRow>().OrderBy(row => row.Slug).ThenBy(row => row.Version).ToListAsync(ct);
        var words = await db.Set<WordsRow>().ToDictionaryAsync(row => row.Name, row => row.Body, ct);
        _shelf = Shelf.Of(
            [.. rows.Select(row => (Read(row), row.WithdrawnAt is not null))],
            Words(words, WordsRow.Everyday, EverydayWords.None), Words(words, WordsRow.Hot, HotItems.None));
    }

    private static T Words<T>(Dictionary<string, string> rows, string name, T none) =>
        rows.TryGetValue(name, out var body) ? JsonSerializer.Deserialize<T>(body, KernelJson.Options)! : none;

    private static Item Read(ItemRow row) => JsonSerializer.Deserialize<Item>(row.Body, KernelJson.Options)!;
}
