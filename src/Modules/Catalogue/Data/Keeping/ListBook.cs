using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>A version of a list to be published.</summary>
internal sealed record NewList(ListKind Kind, string Place, IReadOnlyList<ListEntry> Entries, string Reason, int Seen);

/// <summary>Lists: versions that are added and never changed, each with its reason, in the record.</summary>
internal sealed class ListBook(Store store, Today today) : ILists
{
    public async Task<PublishedList?> InForceAsync(ListKind kind, string place, CancellationToken ct) =>
        (await VersionsAsync(kind, place, ct)).FirstOrDefault(list => list.EffectiveOn <= today.Date);

    public async Task<IReadOnlyList<PublishedList>> VersionsAsync(ListKind kind, string place, CancellationToken ct)
    {
        await using var db = store.Read();
        var rows = await db.Set<ListRow>().Where(row => row.Kind == kind.ToString() && row.Place == place).OrderByDescending(row => row.Version).Take(50).ToListAsync(ct);
        return [.. rows.Select(row => new PublishedList(kind, place, row.Version, row.EffectiveOn, row.Reason, JsonSerializer.Deserialize<IReadOnlyList<ListEntry>>(row.Body, KernelJson.Options)!))];
    }

    /// <summary>The powers 行政权力 of a place as the catalogue has them now.</summary>
    public async Task<IReadOnlyList<ListEntry>> PowersAsync(string place, CancellationToken ct) => await store.ListAsync(
        """
        select i.name, i.code, i.department_kind, i.slug from catalogue_item i where i.place = @p0 and i.state = 1 and i.type_code <> '20' and i.effective_on <= @p1
        and not exists (select 1 from catalogue_item n where n.id = i.id and n.version > i.version and n.effective_on <= @p1) order by i.department_kind, i.name
        """, row => new ListEntry(row.GetString(0), row.GetString(1), "", row.GetString(2), [row.GetString(3)]), ct, place, today.Date);

    public async Task<Result<int>> PublishAsync(NewList list, OperationContext operation, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(list.Reason))
        {
            return KeepingProblems.ReasonNeeded;
        }

        return await store.WriteAsync<int>(operation, async (write, token) =>
        {
            var newest = await write.Db.Set<ListRow>().Where(row => row.Kind == list.Kind.ToString() && row.Place == list.Place).MaxAsync(row => (int?)row.Version, token) ?? 0;
            if (newest != list.Seen)
            {
                return KeepingProblems.PageChanged;
            }

            if (await UnknownAsync(write.Db, list, token) is { Count: > 0 } unknown)
            {
                return KeepingProblems.ListWrong.With($"没有这些事项：{string.Join('、', unknown.Take(10))}");
            }

            await AddAsync(write, list, newest + 1, token);
            return newest + 1;
        }, ct);
    }

    private static async Task AddAsync(Write write, NewList list, int version, CancellationToken ct)
    {
        write.Db.Add(new ListRow
        {
            Kind = list.Kind.ToString(),
            Place = list.Place,
            Version = version,
            Body = JsonSerializer.Serialize(list.Entries, KernelJson.Options),
            Reason = list.Reason.Trim(),
            EffectiveOn = CivilTime.DateOf(write.Operation.At),
            PublishedBy = write.Operation.Actor.Name,
            PublishedAt = write.Operation.At.UtcDateTime,
        });
        if (list.Kind == ListKind.Hot)
        {
            // Every node's memory holds the hot items: it reads them anew.
            var words = await write.Db.Set<WordsRow>().AsTracking().SingleAsync(row => row.Name == WordsRow.Hot, ct);
            words.Body = JsonSerializer.Serialize(new HotItems([.. list.Entries.SelectMany(entry => entry.Items)]), KernelJson.Options);
        }

        write.Record(new Entry("catalogue.list-published", list.Kind == ListKind.Hot ? CatalogueEntries.Everything : "list", StableId.From("catalogue-list", list.Kind.ToString(), list.Place), list.Place,
            new { kind = list.Kind.ToString(), version, reason = list.Reason.Trim(), entries = list.Entries.Count }));
    }

    private static async Task<IReadOnlyList<string>> UnknownAsync(TongbanContext db, NewList list, CancellationToken ct)
    {
        var slugs = list.Entries.SelectMany(entry => entry.Items).Distinct(StringComparer.Ordinal).ToList();
        var known = list.Kind == ListKind.Power ? slugs : await db.Set<ItemRow>().Where(row => slugs.Contains(row.Slug)).Select(row => row.Slug).Distinct().ToListAsync(ct);
        return [.. slugs.Except(known)];
    }
}
