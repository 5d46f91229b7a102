using System.Data.Common;
using System.Text.Json.Nodes;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Features.Api.Catalogue;

/// <summary>Pages through tables by key: as quick on the last page as on the first.</summary>
internal sealed class CatalogueReading(Store store, ItemReader items, Today today)
{
    private const string Newest = "not exists (select 1 from {0} n where {1} and n.version > i.version and n.effective_on <= @p1)";

    public async Task<ItemPage> PageAsync(ItemFilter filter, CancellationToken ct)
    {
        var position = await PositionAsync(ct);
        var (where, values) = Where(filter);
        var take = Paging.Size(filter.Take);
        var rows = await store.ListAsync(
            $"select i.id, i.version, i.slug, i.name, i.place, i.code, i.handling_code, i.basic_code, i.type_code, i.department_kind, i.online, i.effective_on from catalogue_item i where i.id > @p0 and i.state = 1 and i.effective_on <= @p1{where} and {string.Format(System.Globalization.CultureInfo.InvariantCulture, Newest, "catalogue_item", "n.id = i.id")} order by i.id limit @p2",
            Read, ct, [filter.Cursor.Value, today.Date, take + 1, .. values]);
        var page = rows.Take(take).ToList();
        return new ItemPage(position, filter.WithGuides ? await WithGuidesAsync(page, ct) : page, rows.Count > take ? page[^1].Id.ToString() : null);
    }

    public async Task<DirectoryPage> DirectoryAsync(string after, int take, CancellationToken ct)
    {
        var rows = await store.ListAsync(
            $"select i.basic_code, i.version, i.name, i.type_code, i.state, i.effective_on, i.body from catalogue_directory i where i.basic_code > @p0 and i.effective_on <= @p1 and {string.Format(System.Globalization.CultureInfo.InvariantCulture, Newest, "catalogue_directory", "n.basic_code = i.basic_code")} order by i.basic_code limit @p2",
            row => new DirectoryEntry(
                row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3), (ItemState)row.GetInt32(4), row.GetFieldValue<DateOnly>(5), JsonNode.Parse(row.GetString(6))!),
            ct, after, today.Date, take + 1);
        return new DirectoryPage([.. rows.Take(take)], rows.Count > take ? rows[take - 1].BasicCode : null);
    }

    public async Task<ChangePage> ChangesAsync(long since, int take, CancellationToken ct)
    {
        var rows = await store.ListAsync(
            "select position, type, item_id, version, slug, place, at from catalogue_change where position > @p0 order by position limit @p1",
            row => new ChangeEntry(row.GetInt64(0), Kind(row.GetString(1), row.GetInt32(3)), row.GetGuid(2), row.GetInt32(3), row.GetString(4), row.GetString(5), row.GetInstant(6)),
            ct, since, take + 1);
        return new ChangePage(rows.Count == 0 ? since : rows[Math.Min(rows.Count, take) - 1].Position, rows.Count > take, [.. rows.Take(take)]);
    }

    private static string Kind(string type, int version) => type switch
    {
        CatalogueEntries.Cancelled or CatalogueEntries.Suspended => "withdrawn",
        _ when version == 1 => "created",
        _ => "changed",
    };

    private async Task<long> PositionAsync(CancellationToken ct) =>
        (await store.ListAsync("select coalesce(max(position), -1) from catalogue_change", row => row.GetInt64(0), ct)).Single();

    private static (string Sql, List<object?> Values) Where(ItemFilter filter)
    {
        var values = new List<object?>();
        var sql = "";
        foreach (var (column, value) in new[] { ("place", filter.Place), ("type_code", filter.Type), ("department_kind", filter.Department), ("basic_code", filter.BasicCode) })
        {
            if (value is not null)
            {
                sql += $" and i.{column} = @p{3 + values.Count}";
                values.Add(value);
            }
        }

        return (sql, values);
    }

    private async Task<IReadOnlyList<ItemEntryOfList>> WithGuidesAsync(List<ItemEntryOfList> page, CancellationToken ct)
    {
        var whole = new List<ItemEntryOfList>(page.Count);
        foreach (var entry in page)
        {
            whole.Add(entry with { Guide = await items.ReadAsync(entry.Id, entry.Version, ct) });
        }

        return whole;
    }

    private static ItemEntryOfList Read(DbDataReader row) => new(
        row.GetGuid(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8), row.GetString(9),
        row.GetBoolean(10), row.GetFieldValue<DateOnly>(11), null);
}
