using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Messages;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;

namespace Tongban.Cases.Casework;

/// <summary>What is wrong with an issued document.</summary>
/// <param name="Wrong">As it stands; null to take the whole document back.</param>
/// <param name="Right">As it should stand.</param>
internal sealed record Amendment(string? Wrong, string? Right, string Reasons);

/// <summary>A wrong document is put right or taken back by another document; itself it is never touched.</summary>
internal sealed class Amendments(Store store, CaseShelf shelf, DocumentIssuer documents, Messenger messenger)
{
    public Task<Result> AmendAsync(Caller caller, Guid caseId, Guid documentId, Amendment said, CancellationToken ct) =>
        store.WriteAsync(caller.Operation(said.Wrong is null ? "收回文书" : "更正文书", channel: "workbench"), async (write, token) =>
        {
            if (await shelf.TakeAsync(write, caseId, token) is not { } open || !await caller.MaySeeAsync(write.Db, open.Row, token))
                return CaseProblems.NotFound;
            if (caller.PostFor(CasePermissions.Decide, open.Row) is not { } post)
                return CaseProblems.PermissionMissing;
            if (caller.IsRecused(open.Row))
                return CaseProblems.Recused;
            if (await write.Db.Set<DocumentRow>().SingleOrDefaultAsync(row => row.Id == documentId && row.CaseId == caseId, token) is not { } original)
                return CaseProblems.NotFound;
            if (original.Standing != DocumentStandings.Valid)
                return CaseProblems.AlreadyAmended;
            var name = $"{post.RoleName} {caller.Name}";
            var issued = await documents.IssueAsync(
                write, open.Row, open.Case, Request(open.Case, original, said, Wording.Signature(name, write.Operation.At)), new Issuing(name, original.Addressee, original.Id), token);
            (original.Standing, original.StandingSince, original.AmendedBy) =
                (said.Wrong is null ? DocumentStandings.Withdrawn : DocumentStandings.Corrected, write.Operation.At.UtcDateTime, issued.Id);
            messenger.Tell(write, open.Row, Notices.Amended(open.Case, issued.Kind, original.Title, original.Number));
            write.Record(new Entry($"cases.{issued.Kind}", "case", caseId, open.Row.Place, new { Original = original.Number, issued.Number, said.Reasons }));
            return Result.Ok;
        }, ct);

    private static DocumentRequest Request(CaseRecord @case, DocumentRow original, Amendment said, string signature)
    {
        var facts = (original.Title, original.Number, original.IssuedOn);
        return said.Wrong is { } wrong
            ? DocumentRequests.Corrects(@case, facts, wrong, said.Right!, said.Reasons, signature)
            : DocumentRequests.Withdraws(@case, facts, said.Reasons, signature);
    }
}
