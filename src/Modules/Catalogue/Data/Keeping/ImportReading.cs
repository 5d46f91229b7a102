using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Domain.Exchange;
using Tongban.Catalogue.Domain.Rules;
using Tongban.Kernel;
using Tongban.Platform.Spreadsheets;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Files;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>An item of an import that is right and differs from what is published.</summary>
internal sealed record ReadyItem(Item Item, int? DirectoryVersion);

/// <summary>What reading a file came to.</summary>
internal sealed record ImportReadOut(IReadOnlyList<ReadyItem> Ready, IReadOnlyList<ImportFault> Faults, ImportSummary Summary);

/// <summary>Reads an import against what is published now: what is new, changed, the same, and everything that is wrong.</summary>
internal sealed class ImportReading(Store store, FileStore files, ItemReader items, Publication publication, Surroundings surroundings)
{
    private const int Batch = 500;

    /// <param name="progress">Told how many are done and how many there are.</param>
    public async Task<ImportReadOut> ReadAsync(ImportRow import, CodeSets codes, Func<int, int, Task> progress, CancellationToken ct)
    {
        await using var content = files.Open(import.FileHash) ?? throw new InvalidOperationException($"The file {import.FileHash} of an import is gone.");
        try
        {
            var source = ImportSource.Of(import.FileName, content, codes);
            return await JudgeAsync(import, source, new Lines(codes), progress, ct);
        }
        catch (UnfitFileException unfit)
        {
            return new ImportReadOut([], [new ImportFault("文件", 0, "", unfit.Message)], ImportSummary.None with { Faults = 1 });
        }
    }

    private async Task<ImportReadOut> JudgeAsync(ImportRow import, ImportSource source, Lines lines, Func<int, int, Task> progress, CancellationToken ct)
    {
        var (ready, done, created, same) = (new List<ReadyItem>(), 0, 0, 0);
        var facts = await surroundings.FactsAsync(ct);
        foreach (var batch in source.Items.Chunk(Batch))
        {
            var known = await NewestAsync([.. batch.Select(item => item.Slug)], ct);
            foreach (var item in batch)
            {
                var newest = known.GetValueOrDefault(item.Slug);
                var old = newest is null ? null : await items.ReadAsync(newest.Id, newest.Version, ct);
                if (await ReadyAsync(import, source, item, new Base(newest, old), facts, ct) is not { } found)
                {
                    continue;
                }

                if (old is not null && JsonNode.DeepEquals(ItemFile.Json(old), ItemFile.Json(found.Item with { Version = old.Version })))
                {
                    same++;
                    continue;
                }

                created += old is null ? 1 : 0;
                ready.Add(found);
                lines.Add(old, found.Item);
            }

            await progress(done += batch.Length, source.Items.Count);
        }

        return new ImportReadOut(ready, Layout.InOrder(source.Faults), new ImportSummary(created, ready.Count - created, same, source.Faults.Count) { Lines = lines.All });
    }

    /// <returns>Null when something is wrong with it; then the source's faults say what.</returns>
    private async Task<ReadyItem?> ReadyAsync(ImportRow import, ImportSource source, SourceItem item, Base from, RuleFacts facts, CancellationToken ct)
    {
        var before = source.Faults.Count;
        var file = source.File(item, from.Item is null ? null : ItemFile.Json(from.Item));
        file["version"] = (from.Newest?.Version ?? 0) + 1;
        if (source.Faults.Count > before || Parsed(source, item, file) is not { } read)
        {
            return null;
        }

        if (!Covers(import.Place, read.Place) || from.Item is not null && from.Item.Place != read.Place)
        {
            source.Refuse(item, "place", from.Item is null ? "不在您岗位管的地方" : $"这个事项已经是 {from.Item.Place} 的，不能改到别处");
            return null;
        }

        var inherited = from.Newest?.Directory is { } version && from.Item!.BasicCode == read.BasicCode ? await items.InheritedAsync(read.BasicCode, version, ct) : null;
        foreach (var finding in RuleBook.Of(new RuleCase(read, inherited is null ? null : JsonNode.Parse(inherited)!.AsObject(), facts)).Where(finding => finding.Severity == Severity.Error))
        {
            source.Refuse(item, finding.Where, $"{finding.Rule} {finding.What}");
        }

        return source.Faults.Count > before ? null : new ReadyItem(publication.Coded(read).Value, inherited is null ? null : from.Newest!.Directory);
    }

    private static Item? Parsed(ImportSource source, SourceItem item, JsonObject file)
    {
        try
        {
            return file.Deserialize<Item>(KernelJson.Strict);
        }
        catch (JsonException slip)
        {
            source.Refuse(item, (slip.Path ?? "$").Replace("$.", "", StringComparison.Ordinal), "这里的写法读不懂：" + slip.Message);
            return null;
        }
    }

    private async Task<Dictionary<string, Newest>> NewestAsync(IReadOnlyList<string> slugs, CancellationToken ct)
    {
        await using var db = store.Read();
        var rows = await db.Set<ItemRow>().Where(row => slugs.Contains(row.Slug)).Select(row => new { row.Slug, row.Id, row.Version, row.DirectoryVersion }).ToListAsync(ct);
        return rows.GroupBy(row => row.Slug, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.MaxBy(row => row.Version) is var newest ? new Newest(newest!.Id, newest.Version, newest.DirectoryVersion) : null!, StringComparer.Ordinal);
    }

    private static bool Covers(string outer, string inner) => inner.StartsWith(Places.Stem(outer), StringComparison.Ordinal);

    /// <summary>What the first items become, in words.</summary>
    private sealed class Lines(CodeSets codes)
    {
        private readonly List<ImportLine> _all = [];

        public IReadOnlyList<ImportLine> All => _all;

        public void Add(Item? before, Item after)
        {
            if (_all.Count < ImportLine.Most)
            {
                _all.Add(ImportLine.Of(after.Slug, after.Name, before is null ? null : ItemDiff.Between(ItemFile.Json(before), ItemFile.Json(after), codes)));
            }
        }
    }

    private sealed record Newest(Guid Id, int Version, int? Directory);

    private sealed record Base(Newest? Newest, Item? Item);
}
