using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Domain.Rules;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>Marks what has to be checked again: one row for each item that the record names, whatever the catalogue's size.</summary>
internal sealed class StaleChecks : IFeedConsumer
{
    public string Name => "catalogue-checks";

    public bool Wants(string type) => type.StartsWith("catalogue.", StringComparison.Ordinal);

    public Task HandleAsync(IReadOnlyList<FeedEntry> entries, Write write, CancellationToken ct)
    {
        foreach (var entry in entries.Where(entry => entry.SubjectKind == CatalogueEntries.Item).DistinctBy(entry => entry.SubjectId))
        {
            write.Execute("""
                insert into catalogue_check (item_id, version, edition, slug, name, place, department_kind, errors, warnings, filled, wanted, findings, checked_at)
                values (@p0, 0, 0, '', '', '', '', 0, 0, 0, 0, '', @p1) on conflict (item_id) do update set version = 0
                """, rows: null, entry.SubjectId, entry.At.UtcDateTime);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Checks items that changed, some hundreds in a transaction, and keeps the sums of the board.</summary>
internal sealed class CheckSweep(Store store, ItemReader items, Surroundings surroundings, Today today, TimeProvider time) : IJob
{
    private const int Batch = 500;

    private bool _complete;

    public string Name => "catalogue-checks";

    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken ct)
    {
        if (!_complete)
        {
            await CompleteAsync(ct);
            _complete = true;
        }

        while (await StepAsync(ct) == Batch)
        {
        }
    }

    /// <summary>After a start: items that were loaded in bulk, and everything when the rules are others than last time.</summary>
    public async Task CompleteAsync(CancellationToken ct) => await store.WriteAsync(Operation(), (write, _) =>
    {
        write.Execute("""
            insert into catalogue_check (item_id, version, edition, slug, name, place, department_kind, errors, warnings, filled, wanted, findings, checked_at)
            select distinct i.id, 0, 0, '', '', '', '', 0, 0, 0, 0, '', @p0 from catalogue_item i
            where not exists (select 1 from catalogue_check c where c.item_id = i.id)
            """, rows: null, time.GetUtcNow().UtcDateTime);
        write.Execute("update catalogue_check set version = 0 where edition <> @p0 and version <> 0", rows: null, RuleBook.Edition);
        return Task.FromResult(Result.Ok);
    }, ct);

    private async Task<int> StepAsync(CancellationToken ct)
    {
        var stale = await store.ListAsync(
            "select item_id, place, department_kind, errors, warnings, filled, wanted, findings from catalogue_check where version = 0 limit @p0", Checked.Read, ct, Batch);
        if (stale.Count == 0)
        {
            return 0;
        }

        var facts = await surroundings.FactsAsync(ct);
        var results = new List<(Checked Old, Checked? Now)>();
        foreach (var old in stale)
        {
            results.Add((old, await CheckAsync(old.ItemId, facts, ct)));
        }

        await store.WriteAsync(Operation(), (write, _) =>
        {
            Save(write, results);
            return Task.FromResult(Result.Ok);
        }, ct);
        return stale.Count;
    }

    /// <returns>Null when no version of it is in use now.</returns>
    private async Task<Checked?> CheckAsync(Guid id, RuleFacts facts, CancellationToken ct)
    {
        var head = await store.OneAsync("""
            select version, state, basic_code, directory_version from catalogue_item where id = @p0 and effective_on <= @p1 order by version desc limit 1
            """, row => new Head(row.GetInt32(0), (ItemState)row.GetInt32(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetInt32(3)), ct, id, today.Date);
        if (head is not { State: ItemState.InUse } || await items.ReadAsync(id, head.Version, ct) is not { } item)
        {
            return null;
        }

        var directory = head.Directory is { } version && await items.InheritedAsync(head.BasicCode, version, ct) is { } body ? JsonNode.Parse(body)!.AsObject() : null;
        var complete = Completeness.Of(ItemFile.Json(item));
        return Checked.Of(item, RuleBook.Of(new RuleCase(item, directory, facts)), complete);
    }

    private void Save(Write write, List<(Checked Old, Checked? Now)> results)
    {
        var sums = new Dictionary<(string Place, string Department, string Measure), int>();
        foreach (var (old, now) in results)
        {
            old.AddTo(sums, -1);
            now?.AddTo(sums, 1);
            if (now is null)
            {
                write.Execute("delete from catalogue_check where item_id = @p0", rows: null, old.ItemId);
                continue;
            }

            write.Execute("""
                update catalogue_check set version = @p1, edition = @p2, slug = @p3, name = @p4, place = @p5, department_kind = @p6, errors = @p7, warnings = @p8,
                filled = @p9, wanted = @p10, findings = @p11, checked_at = @p12 where item_id = @p0
                """, rows: null, now.ItemId, now.Version, RuleBook.Edition, now.Slug, now.Name, now.Place, now.Department, now.Errors, now.Warnings,
                now.Completeness.Filled, now.Completeness.Wanted, JsonSerializer.Serialize(now.Findings, KernelJson.Options), time.GetUtcNow().UtcDateTime);
            foreach (var (_, address) in now.Links)
            {
                write.Execute("insert into catalogue_link (address, misses, dead) values (@p0, 0, @p1) on conflict (address) do nothing", rows: null, address, false);
            }
        }

        foreach (var (key, amount) in sums.Where(pair => pair.Value != 0))
        {
            write.Execute("""
                insert into catalogue_tally (place, department_kind, measure, amount) values (@p0, @p1, @p2, @p3)
                on conflict (place, department_kind, measure) do update set amount = catalogue_tally.amount + @p3
                """, rows: null, key.Place, key.Department, key.Measure, amount);
        }
    }

    private OperationContext Operation() => new(Actor.System(Name), time.GetUtcNow(), "要素规则自动检查", Channel: "job");

    private sealed record Head(int Version, ItemState State, string BasicCode, int? Directory);
}
