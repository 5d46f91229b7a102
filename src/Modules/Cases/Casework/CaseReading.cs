using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Messages;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;

namespace Tongban.Cases.Casework;

/// <summary>What hangs on a case.</summary>
internal sealed record CaseParts(IReadOnlyList<MaterialRow> Materials, IReadOnlyList<ListedDocument> Documents, IReadOnlyList<TaskRow> Tasks, IReadOnlyList<FeeRow> Fees)
{
    /// <summary>Without what departments ask and answer one another.</summary>
    public CaseParts ForApplicant => this with
    {
        Materials = [.. Materials.Where(row => row.Source != MaterialSources.Consultation)],
        Documents = [.. Documents.Where(row => row.Kind != DocumentRequests.Consultation)],
    };
}

/// <summary>What the applicant was told, by which ways, and what they will be reminded of 通知记录.</summary>
internal sealed record CaseNotices(IReadOnlyList<OutboxRow> Told, IReadOnlyList<ReminderRow> Reminders, MessageBook Book)
{
    public string NameOf(ReminderRow reminder) => Book.Find(reminder.Code)?.Name ?? reminder.Code;
}

/// <summary>Reads what a case page shows.</summary>
internal sealed class CaseReading(Store store, Outbox outbox, Definitions definitions)
{
    public async Task<CaseNotices> NoticesAsync(Guid caseId, CancellationToken ct) =>
        new(await outbox.OfCaseAsync(caseId, ct), await outbox.RemindersAsync(caseId, ct), definitions.Messages);

    public async Task<CaseParts> PartsAsync(Guid caseId, CancellationToken ct)
    {
        await using var db = store.Read();
        return new CaseParts(
            await Materials(db, caseId).ToListAsync(ct),
            await db.Set<DocumentRow>().Where(row => row.CaseId == caseId).OrderByDescending(row => row.IssuedAt).ThenByDescending(row => row.Id).Select(ListedDocument.Of).ToListAsync(ct),
            await Tasks(db, caseId).ToListAsync(ct),
            await Fees(db, caseId).ToListAsync(ct));
    }

    public async Task<IReadOnlyList<MaterialRow>> MaterialsAsync(Guid caseId, CancellationToken ct)
    {
        await using var db = store.Read();
        return await Materials(db, caseId).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<TaskRow>> TasksAsync(Guid caseId, CancellationToken ct)
    {
        await using var db = store.Read();
        return await Tasks(db, caseId).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<FeeRow>> FeesAsync(Guid caseId, CancellationToken ct)
    {
        await using var db = store.Read();
        return await Fees(db, caseId).ToListAsync(ct);
    }

    /// <summary>Rulings on this case, and the one by which this case came to be.</summary>
    public async Task<IReadOnlyList<RulingRow>> RulingsAsync(Guid caseId, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<RulingRow>().Where(row => row.CaseId == caseId || row.NewCaseId == caseId).OrderBy(row => row.RecordedAt).ToListAsync(ct);
    }

    public async Task<DocumentRow?> DocumentAsync(Guid caseId, Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<DocumentRow>().SingleOrDefaultAsync(row => row.Id == id && row.CaseId == caseId, ct);
    }

    public async Task<MaterialRow?> MaterialAsync(Guid caseId, Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<MaterialRow>().SingleOrDefaultAsync(row => row.Id == id && row.CaseId == caseId, ct);
    }

    /// <summary>Every day of the limit, counted or not, and why.</summary>
    public IReadOnlyList<CountedDay> Days(OpenCase open, DateTimeOffset now) => LegalClock.Explain(
        open.Rules.Regime, open.Case.Terms.Legal, open.Case.Terms.Promised, open.Case.Clock, open.Rules.Calendar, now);

    private static IQueryable<MaterialRow> Materials(TongbanContext db, Guid caseId) =>
        db.Set<MaterialRow>().Where(row => row.CaseId == caseId).OrderBy(row => row.Round).ThenBy(row => row.AddedAt).ThenBy(row => row.Id);

    private static IQueryable<TaskRow> Tasks(TongbanContext db, Guid caseId) =>
        db.Set<TaskRow>().Where(row => row.CaseId == caseId).OrderBy(row => row.OpenedAt).ThenBy(row => row.Seat);

    private static IQueryable<FeeRow> Fees(TongbanContext db, Guid caseId) =>
        db.Set<FeeRow>().Where(row => row.CaseId == caseId).OrderBy(row => row.ChargedAt).ThenBy(row => row.Id);
}
