using System.Data.Common;
using System.Text.Json;
using Tongban.Catalogue.Contracts;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data;

/// <summary>Reads what memory keeps of items: narrow rows in one stream, equal words and department names shared.</summary>
internal sealed class HeadReader(Store store, IDepartments departments)
{
    private const string Columns = "i.id, i.version, i.slug, i.handling_code, i.place, i.department_kind, i.wording_id, i.online, i.visits, i.bring, i.promised, i.example, i.charged, i.licence_template, i.state";

    // The newest of the versions whose day has come.
    private const string InForce =
        "i.effective_on <= @p0 and not exists (select 1 from catalogue_item n where n.id = i.id and n.version > i.version and n.effective_on <= @p0)";

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, ItemWording> _wordings = [];
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Place), string> _departments = [];

    /// <summary>All items in force on a day, and the licence templates that they issue.</summary>
    public async Task<(IReadOnlyList<ItemHead> Heads, IReadOnlySet<string> Templates)> AllAsync(DateOnly today, CancellationToken ct)
    {
        Forget();
        await ReadWordingsAsync("select id, body from catalogue_wording", ct);
        var heads = new List<ItemHead>();
        var templates = new HashSet<string>(StringComparer.Ordinal);
        await ReadAsync($"select {Columns} from catalogue_item i where i.state = 1 and {InForce}", row =>
        {
            heads.Add(Head(row));
            Template(row, templates);
        }, ct, today);
        return (heads, templates);
    }

    /// <summary>Certain items by their slugs; null for those that no one can apply for on that day.</summary>
    public async Task<(IReadOnlyDictionary<string, ItemHead?> Heads, IReadOnlySet<string> Templates)> OfAsync(IReadOnlyCollection<Guid> ids, DateOnly today, CancellationToken ct)
    {
        var heads = new Dictionary<string, ItemHead?>(StringComparer.Ordinal);
        var templates = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            await ReadWordingsAsync("select w.id, w.body from catalogue_wording w join catalogue_item i on i.wording_id = w.id where i.id = @p0", ct, id);
            await ReadAsync($"select {Columns} from catalogue_item i where i.id = @p1 and {InForce}", row =>
            {
                var inUse = row.GetInt32(14) == (int)ItemState.InUse;
                heads[row.GetString(2)] = inUse ? Head(row) : null;
                Template(row, templates);
            }, ct, today, id);
        }

        return (heads, templates);
    }

    private async Task ReadWordingsAsync(string sql, CancellationToken ct, params object?[] values) => await ReadAsync(sql, row =>
    {
        var id = row.GetGuid(0);
        lock (_gate)
        {
            if (!_wordings.ContainsKey(id))
            {
                _wordings[id] = JsonSerializer.Deserialize<ItemWording>(row.GetString(1), KernelJson.Options)!;
            }
        }
    }, ct, values);

    private async Task ReadAsync(string sql, Action<DbDataReader> take, CancellationToken ct, params object?[] values)
    {
        await foreach (var row in store.StreamAsync(sql, ct, values))
        {
            take(row);
        }
    }

    private ItemHead Head(DbDataReader row)
    {
        lock (_gate)
        {
            var (kind, place) = (Shared(row.GetString(5)), Shared(row.GetString(4)));
            return new ItemHead(row.GetGuid(0), row.GetInt32(1), _wordings[row.GetGuid(6)])
            {
                Slug = row.GetString(2),
                HandlingCode = row.GetString(3),
                Place = place,
                DepartmentKind = kind,
                Department = Department(kind, place),
                Online = row.GetBoolean(7),
                Visits = row.GetInt32(8),
                Bring = row.GetInt32(9),
                Promised = Shared(row.GetString(10)),
                Example = row.GetBoolean(11),
                Charged = row.GetBoolean(12),
            };
        }
    }

    /// <summary>Departments may have got other names since.</summary>
    private void Forget()
    {
        lock (_gate)
        {
            _departments.Clear();
        }
    }

    private string Department(string kind, string place) => _departments.TryGetValue((kind, place), out var known)
        ? known
        : _departments[(kind, place)] = departments.Competent(kind, place)?.ShortName ?? "";

    private static void Template(DbDataReader row, HashSet<string> templates)
    {
        if (row.GetText(13) is { } template)
        {
            templates.Add(template);
        }
    }

    private string Shared(string text) => _shared.TryGetValue(text, out var known) ? known : _shared[text] = text;
}
