using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Contracts;
using Tongban.Oversight.Data.Rows;
using Tongban.Oversight.Domain;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Oversight.Data;

/// <summary>Keeps each case's line and the day's figures from the feed.</summary>
internal sealed class FigureProjection : IFeedConsumer
{
    public const string Cursor = "oversight.figures";

    public string Name => Cursor;

    public bool Wants(string type) => CaseEntries.Are(type);

    public async Task HandleAsync(IReadOnlyList<FeedEntry> entries, Write write, CancellationToken ct)
    {
        var ids = entries.Select(entry => entry.SubjectId).Distinct().ToArray();
        var rows = await write.Db.Set<CaseLineRow>().AsTracking().Where(row => ids.Contains(row.CaseId)).ToDictionaryAsync(row => row.CaseId, ct);
        foreach (var entry in entries)
        {
            if (CaseEntries.Read(entry) is not { } told) continue;
            var row = rows.GetValueOrDefault(told.CaseId);
            var before = row?.Read();
            var after = before.After(entry.Type, told);
            if (row is null) write.Db.Add(rows[told.CaseId] = CaseLineRow.Of(after));
            else row.Write(after);
            foreach (var (day, change) in CaseLines.Changes(before, after)) (await DayAsync(write.Db, after, day, ct)).Add(change);
        }
    }

    private static async Task<DayRow> DayAsync(TongbanContext db, CaseLine line, DateOnly day, CancellationToken ct)
    {
        if (await db.FindAsync<DayRow>([line.Place, line.DepartmentId, day], ct) is { } known) return known;
        var row = new DayRow { Place = line.Place, DepartmentId = line.DepartmentId, Day = day, DepartmentName = line.DepartmentName };
        db.Add(row);
        return row;
    }
}

/// <summary>Writes the public feed 阳光政务.</summary>
internal sealed class PublicationProjection : IFeedConsumer
{
    public const string Cursor = "oversight.publication";

    public string Name => Cursor;

    public bool Wants(string type) => CaseEntries.Are(type);

    public Task HandleAsync(IReadOnlyList<FeedEntry> entries, Write write, CancellationToken ct)
    {
        foreach (var entry in entries)
        {
            if (CaseEntries.Read(entry) is { } told && Publication.Of(entry.Type, told) is { } step) Publish(entry, told, step, write);
        }

        return Task.CompletedTask;
    }

    private static void Publish(FeedEntry entry, CaseEvent told, PublicStep step, Write write)
    {
        var decided = entry.Type == "cases.decided";
        write.Db.Add(new PublicationRow
        {
            Position = entry.Position!.Value,
            At = entry.At.UtcDateTime,
            HappenedOn = told.On,
            Place = told.Place,
            DepartmentId = told.DepartmentId,
            DepartmentName = told.DepartmentName,
            ItemName = told.ItemName,
            Number = step.Number,
            Applicant = step.Applicant,
            Stage = step.Stage,
            UsedDays = decided ? told.WorkingDaysUsed : null,
            LegalDays = decided ? told.LegalDays : null,
        });
    }
}

/// <summary>The entries that tell of a case.</summary>
internal static class CaseEntries
{
    public static bool Are(string type) => CaseEntryTypes.Has(type);

    public static CaseEvent? Read(FeedEntry entry) => entry.SubjectKind == "case" ? entry.Read<CaseEvent>() : null;
}
