using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;

namespace Tongban.Cases.Casework;

/// <summary>A colleague department is asked 征求意见; its answer is kept with the case. The clock runs on.</summary>
internal sealed class Consultations(Store store, CaseShelf shelf, DocumentIssuer documents)
{
    private const string Key = "consultation";

    public Task<Result> AskAsync(Caller caller, Guid caseId, Department asked, string question, DateOnly replyBy, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("征求意见", channel: "workbench"), async (write, token) =>
        {
            if (await shelf.TakeAsync(write, caseId, token) is not { } open || !await caller.MaySeeAsync(write.Db, open.Row, token))
                return CaseProblems.NotFound;
            if (caller.PostFor(CasePermissions.Review, open.Row) is not { } post)
                return CaseProblems.PermissionMissing;
            if (caller.IsRecused(open.Row))
                return CaseProblems.Recused;
            if (open.Case.State != CaseState.Accepted)
                return CaseProblems.CannotAct.With($"现在：{open.Case.State.Name()}");
            var issued = await documents.IssueAsync(
                write, open.Row, open.Case, DocumentRequests.Consults(open.Case, asked.Name, question, replyBy), new Issuing($"{post.RoleName} {caller.Name}", asked.Name), token);
            // It goes from desk to desk: serving the applicant's documents leaves it alone.
            (issued.ServedAt, issued.ServedHow, issued.ServedTo) = (write.Operation.At.UtcDateTime, "公文交换", asked.Name);
            write.Record(new Entry("cases.consulted", "case", caseId, open.Row.Place, new { Department = asked.Name, issued.Number }));
            return Result.Ok;
        }, ct);

    /// <param name="scan">The answer's scan; null when it was given in words.</param>
    public Task<Result> AnswerAsync(Caller caller, Guid caseId, ListedDocument asked, string answer, MaterialRow? scan, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("登记答复意见", channel: "workbench"), (write, _) =>
        {
            write.Db.Add(new MaterialRow
            {
                Id = Guid.CreateVersion7(write.Operation.At), CaseId = caseId, Place = asked.Place, MaterialKey = Key, Name = $"{asked.Addressee}的答复意见",
                Source = MaterialSources.Consultation, Note = answer, Size = scan?.Size ?? 0, FileHash = scan?.FileHash, FileName = scan?.FileName, ContentType = scan?.ContentType,
                Round = 0, AddedAt = write.Operation.At.UtcDateTime, AddedBy = caller.Name, Trust = TrustLevels.Issued,
            });
            write.Record(new Entry("cases.consultation-answered", "case", caseId, asked.Place, new { Department = asked.Addressee, asked.Number }));
            return Task.FromResult(Result.Ok);
        }, ct);
}
