using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Contracts;
using Tongban.Oversight.Data.Rows;
using Tongban.Oversight.Domain;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Oversight.Data;

/// <summary>Keeps each case's line of the burden ledger, and the sums, from the feed: the numbers stand in the entries.</summary>
internal sealed class BurdenProjection : IFeedConsumer
{
    public const string Cursor = "oversight.burden";
    public const string Submitted = "cases.submitted";

    public string Name => Cursor;

    public bool Wants(string type) => type is Submitted or BurdenCounted.EntryType;

    public async Task HandleAsync(IReadOnlyList<FeedEntry> entries, Write write, CancellationToken ct)
    {
        var ids = entries.Select(entry => entry.SubjectId).Distinct().ToArray();
        var rows = await write.Db.Set<BurdenCaseRow>().AsTracking().Where(row => ids.Contains(row.CaseId)).ToDictionaryAsync(row => row.CaseId, ct);
        foreach (var entry in entries)
        {
            if (entry.Type == Submitted && entry.Read<CaseEvent>() is { Burden: { } first } told && !rows.ContainsKey(told.CaseId))
            {
                write.Db.Add(rows[told.CaseId] = Row(told, first));
                await AddAsync(write.Db, rows[told.CaseId], null, first, ct);
            }
            else if (entry.Type == BurdenCounted.EntryType && entry.Read<BurdenCounted>() is { } counted && rows.GetValueOrDefault(counted.CaseId) is { } row)
            {
                var before = Read(row.Line);
                row.Line = Write(counted.Burden);
                await AddAsync(write.Db, row, before, counted.Burden, ct);
            }
        }
    }

    public static CaseBurden Read(string line) => JsonSerializer.Deserialize<CaseBurden>(line, RecordJson.Options) ?? throw new JsonException("null");

    private static string Write(CaseBurden line) => JsonSerializer.Serialize(line, RecordJson.Options);

    private static BurdenCaseRow Row(CaseEvent told, CaseBurden line) => new()
    {
        CaseId = told.CaseId, Number = told.Number, Place = told.Place, DepartmentId = told.DepartmentId, DepartmentName = told.DepartmentName,
        ItemId = told.ItemId, ItemName = told.ItemName, Month = new DateOnly(told.On.Year, told.On.Month, 1), SubmittedOn = told.On, Line = Write(line),
    };

    private static async Task AddAsync(TongbanContext db, BurdenCaseRow row, CaseBurden? before, CaseBurden after, CancellationToken ct)
    {
        var sum = await db.FindAsync<BurdenSumRow>([row.Place, row.DepartmentId, row.ItemId, row.Month], ct) ?? Added(db, new BurdenSumRow
        {
            Place = row.Place, DepartmentId = row.DepartmentId, ItemId = row.ItemId, Month = row.Month, DepartmentName = row.DepartmentName, ItemName = row.ItemName,
        });
        sum.Add(BurdenSum.Of(after) - (before is null ? default : BurdenSum.Of(before)));
        foreach (var (saving, change) in Saving.Changes(before, after))
        {
            var spared = await db.FindAsync<BurdenSavingRow>([row.Place, row.DepartmentId, row.ItemId, row.Month, saving.Kind, saving.Source], ct) ?? Added(db, new BurdenSavingRow
            {
                Place = row.Place, DepartmentId = row.DepartmentId, ItemId = row.ItemId, Month = row.Month, Kind = saving.Kind, Source = saving.Source,
            });
            spared.Count += change;
        }
    }

    private static T Added<T>(TongbanContext db, T row)
        where T : class
    {
        db.Add(row);
        return row;
    }
}
