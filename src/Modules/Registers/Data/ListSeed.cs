using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Data;

namespace Tongban.Registers.Data;

/// <summary>Lists as data/restricted.json writes them.</summary>
internal sealed record ListsFile(IReadOnlyList<ListFile> Lists);

internal sealed record ListFile(string Code, string Name, string Basis, IReadOnlyList<ListingFile> Entries);

/// <param name="Number">Identity number or credit code.</param>
internal sealed record ListingFile(string Number, string Place, string Reason, DateOnly From, DateOnly? Until = null);

/// <summary>The demonstration's restricted lists 限制名单; nobody on them exists.</summary>
internal sealed class ListSeed(Store store, SealedFacts facts, TimeProvider time) : ISeed
{
    private const string File = "restricted.json";

    public int Order => 31;

    public bool DemonstrationOnly => true;

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        if (!source.Has(File))
            return;
        var operation = new OperationContext(Actor.System("seed"), time.GetUtcNow(), "种子数据", Channel: "cli");
        await store.WriteAsync(operation, async (write, token) =>
        {
            var known = await write.Db.Set<ListRow>().Select(row => row.Code).ToHashSetAsync(token);
            foreach (var list in source.Read<ListsFile>(File).Lists.Where(list => !known.Contains(list.Code)))
            {
                write.Db.Add(new ListRow { Code = list.Code, Name = list.Name, Basis = list.Basis });
                write.Db.AddRange(list.Entries.Select((entry, at) => new ListingRow
                {
                    Id = StableId.From("listing", $"{list.Code} {at}"), List = list.Code, KeyIndex = facts.KeyIndex(entry.Number), Place = entry.Place, Reason = entry.Reason,
                    FromOn = entry.From, UntilOn = entry.Until,
                }));
            }

            return Result.Ok;
        }, ct);
    }
}
