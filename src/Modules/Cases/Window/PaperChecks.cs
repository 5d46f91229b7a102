using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Casework;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;

namespace Tongban.Cases.Window;

/// <summary>What pre-review 预审 says of one paper.</summary>
/// <param name="Verdict">good, bad, or null for not yet.</param>
/// <param name="Original">Whether the original was compared, which lifts it to trust level B.</param>
internal sealed record PaperVerdict(Guid Id, string? Verdict, string? Note, bool Original);

/// <summary>Judges the papers of a case one by one, and takes in those that were to follow.</summary>
internal sealed class PaperChecks(Store store, CaseShelf shelf)
{
    public const string Good = "good";
    public const string Bad = "bad";

    public Task<Result> SaveAsync(Caller caller, Guid caseId, IReadOnlyList<PaperVerdict> verdicts, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("核对材料", channel: "workbench"), async (write, token) =>
        {
            if (await shelf.TakeAsync(write, caseId, token) is not { } open || !await caller.MaySeeAsync(write.Db, open.Row, token))
                return CaseProblems.NotFound;
            if (caller.IsRecused(open.Row))
                return CaseProblems.Recused;
            var papers = await write.Db.Set<MaterialRow>().Where(row => row.CaseId == caseId).ToListAsync(token);
            foreach (var (paper, said) in from paper in papers from said in verdicts where said.Id == paper.Id select (paper, said))
                Judge(paper, said, write.Operation);
            return Result.Ok;
        }, ct);

    /// <summary>A paper that was to follow has come: it stands in the case from now on, and nobody asks for it any more.</summary>
    /// <param name="brought">The rows that answer it; their case and key are those of the row that was open.</param>
    public Task<Result> SettleAsync(OperationContext operation, Guid caseId, Guid later, IReadOnlyList<MaterialRow> brought, CancellationToken ct) =>
        store.WriteAsync(operation, async (write, token) =>
        {
            var open = await write.Db.Set<MaterialRow>().SingleOrDefaultAsync(
                row => row.Id == later && row.CaseId == caseId && row.Source == MaterialSources.Later && row.SettledAt == null, token);
            if (open is null)
                return WindowProblems.SupplementGone;
            open.SettledAt = operation.At.UtcDateTime;
            write.Db.AddRange(brought);
            write.Record(new Entry("cases.supplemented", "case", caseId, open.Place, new { open.Name, Papers = brought.Count }));
            return Result.Ok;
        }, ct);

    private static void Judge(MaterialRow paper, PaperVerdict said, OperationContext operation)
    {
        paper.Verdict = said.Verdict is Good or Bad ? said.Verdict : null;
        paper.VerdictNote = string.IsNullOrWhiteSpace(said.Note) ? null : said.Note.Trim();
        if (paper.Source is MaterialSources.Upload)
            paper.Trust = said.Original ? TrustLevels.Checked : TrustLevels.Uploaded;
        paper.CheckedAt = operation.At.UtcDateTime;
        paper.CheckedBy = operation.Actor.Name;
    }
}
