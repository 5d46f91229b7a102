using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Domain.Generating;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Tongban.Kernel.Time;
using Tongban.Organisation.Contracts;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data.Loading;

/// <inheritdoc cref="IMadeUpProvince"/>
internal sealed class MadeUpProvince(Store store, SeedSource source, IDepartments departments, TimeProvider time) : IMadeUpProvince
{
    public async Task<ProvinceReport> FillAsync(ProvinceRequest request, CancellationToken ct)
    {
        var dice = new Dice((ulong)request.Seed).For("province");
        var names = RealNames.Read(source.Text("catalogue/permits.tsv"), source.Text("catalogue/other-powers.tsv"));
        var directory = MadeUpDirectory.Make(names, new ModelGuides(Models()), dice);
        var spread = new Spread(MadeUpPlaces.All, directory, dice);
        var report = new ProvinceReport(MadeUpPlaces.All.Count, departments.All.Count, directory.Count, 0, 0, spread.Most);
        if (request.Items > report.Most)
        {
            return report;
        }

        var operation = new OperationContext(Actor.System("generate-catalogue"), time.GetUtcNow(), "生成虚构省的事项目录，供测量和试用", Channel: "cli");
        var written = await store.WriteAsync(operation, async (write, token) =>
        {
            AddDirectory(write, directory);
            await write.FlushAsync(token);
            write.Db.ChangeTracker.Clear();
            var rows = new Rows(write.Operation, departments, dice);
            var transaction = write.Db.Database.CurrentTransaction!.GetDbTransaction();
            var count = await BulkItems.AddAsync(write.Db.Database.GetDbConnection(), transaction, rows.Of(spread.Of(request.Items)).Take(request.Items), token);
            write.Db.AddRange(rows.Wordings);
            write.Record(new Entry(CatalogueEntries.Loaded, CatalogueEntries.Everything, StableId.From("catalogue"), MadeUpPlaces.Province,
                new { items = count, request.Seed }));
            return (Result<ProvinceReport>)(report with { Items = count, Wordings = rows.Wordings.Count });
        }, ct);
        return written.Value;
    }

    private List<Item> Models() =>
        [.. source.Files("items", "*.json").Select(file => JsonSerializer.Deserialize<Item>(File.ReadAllText(file), KernelJson.Options)!)];

    private static void AddDirectory(Write write, IReadOnlyList<MadeUpDirectoryItem> directory) => write.Db.AddRange(directory.Select(item => new DirectoryRow
    {
        BasicCode = item.BasicCode,
        Version = 1,
        Name = item.Name.Stem,
        TypeCode = item.Name.TypeCode,
        Body = Inherited(item.Guide).ToJsonString(KernelJson.Options),
        State = ItemState.InUse,
        EffectiveOn = CivilTime.DateOf(write.Operation.At),
        PublishedAt = write.Operation.At.UtcDateTime,
        PublishedBy = write.Operation.Actor.Name,
        Reason = write.Operation.Why,
    }));

    internal static JsonObject Inherited(Item guide)
    {
        var body = JsonSerializer.SerializeToNode(guide, KernelJson.Options)!.AsObject().WithoutNulls();
        foreach (var own in DirectoryBody.Own.Concat(["handlingSerial", "level"]))
        {
            body.Remove(own);
        }

        return body;
    }

    /// <summary>Rows of items, and the wordings that they share.</summary>
    private sealed class Rows(OperationContext operation, IDepartments departments, Dice dice)
    {
        private readonly LocalItems _local = new(dice.For("local"));
        private readonly Dictionary<(string BasicCode, string Name, string Summary), HeadOf> _heads = [];
        private readonly Dictionary<Guid, WordingRow> _wordings = [];
        private readonly Published _published = new(new VersionDay(ItemState.InUse, CivilTime.DateOf(operation.At), operation.Why), 1, operation);
        private readonly CodeRules _rules = CodeRules.ForDemonstration(CivilTime.DateOf(operation.At));

        public IReadOnlyCollection<WordingRow> Wordings => _wordings.Values;

        public IEnumerable<ItemRow> Of(IEnumerable<(MadeUpPlace Place, MadeUpDirectoryItem Item)> spread) => spread.SelectMany(pair =>
        {
            var authority = departments.Competent(pair.Item.Name.Kind.Kind, pair.Place.Code)?.CreditCode
                ?? throw new InvalidDataException($"no {pair.Item.Name.Kind.Kind} at {pair.Place.Code}");
            return pair.Item.Handlings.Select(handling => Row(_local.Take(pair.Item, handling, pair.Place, authority)));
        });

        private ItemRow Row(LocalItem local)
        {
            var item = local.Item;
            if (ItemCode.Parse(item.HandlingCode, _rules).Problem is { } wrong)
            {
                throw new InvalidDataException($"{item.HandlingCode}: {wrong}");
            }

            return NewVersion.Row(item, Head(item), _published, local.Patch.ToJsonString(KernelJson.Options));
        }

        private HeadOf Head(Item item)
        {
            if (!_heads.TryGetValue((item.BasicCode, item.Name, item.Summary), out var head))
            {
                _heads[(item.BasicCode, item.Name, item.Summary)] = head = HeadOf.Item(item);
                _wordings.TryAdd(head.WordingId, new WordingRow { Id = head.WordingId, Body = head.Wording });
            }

            return head with { Promised = HeadOf.PromisedOf(item) };
        }
    }
}
