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

    public async Task HandleAsync(FeedEntry entry, Write write, CancellationToken ct)
    {
        if (!entry.Type.StartsWith("cases.", StringComparison.Ordinal) || entry.SubjectKind != "case" || entry.Read<CaseEvent>() is not { } told) return;
        var row = await write.Db.FindAsync<CaseLineRow>([told.CaseId], ct);
        var before = row?.Read();
        var after = before.After(entry.Type, told);
        if (row is null) write.Db.Add(CaseLineRow.Of(after));
        else row.Write(after);
        foreach (var (day, change) in CaseLines.Changes(before, after)) (await DayAsync(write.Db, after, day, ct)).Add(change);
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

    public Task HandleAsync(FeedEntry entry, Write write, CancellationToken ct)
    {
        if (!entry.Type.StartsWith("cases.", StringComparison.Ordinal) || entry.SubjectKind != "case" || entry.Read<CaseEvent>() is not { } told)
            return Task.CompletedTask;
        if (Publication.Of(entry.Type, told) is not { } step) return Task.CompletedTask;
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
        return Task.CompletedTask;
    }
}
