using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>Adds many versions in one transaction: the same as <see cref="NewVersion"/>, asking the database once for all and not once for each.</summary>
internal static class BulkVersions
{
    public static async Task AddAsync(Write write, ItemReader items, IReadOnlyList<ReadyItem> ready, VersionDay day, CancellationToken ct)
    {
        var known = (await write.Db.Set<WordingRow>().Select(row => row.Id).ToListAsync(ct)).ToHashSet();
        foreach (var (item, directory) in ready)
        {
            var head = HeadOf.Item(item);
            if (known.Add(head.WordingId))
            {
                write.Db.Add(new WordingRow { Id = head.WordingId, Body = head.Wording });
            }

            var inherited = directory is { } version ? await items.InheritedAsync(item.BasicCode, version, ct) : null;
            write.Db.Add(NewVersion.Row(item, head, new Published(day, directory, write.Operation), ItemBody.Written(item, inherited)));
            write.Record(new Entry(CatalogueEntries.Published, CatalogueEntries.Item, item.Id, item.Place,
                new ItemEntry(item.Id, item.Version, item.Slug, item.Code, item.Name, day.State, day.EffectiveOn, day.Reason)));
        }
    }
}
