using Tongban.Cases.Data;
using Tongban.Cases.Domain;
using Tongban.Cases.Messages;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Cases.Casework;

/// <summary>
/// Writes everything that one step brought about, in the step's own transaction: the case, the to-do rows, the documents,
/// the licence, the messages, and what the record says of it.
/// </summary>
internal sealed class CaseWriter(DocumentIssuer documents, GrantedLicence licence, Messenger messenger)
{
    public async Task<Result> SaveAsync(Write write, OpenCase open, Handled handled, CancellationToken ct)
    {
        var now = write.Operation.At;
        open.Row.Take(handled.Case, open.Rules, now);
        await TaskList.UpdateAsync(write, open.Row, handled, ct);
        foreach (var taken in handled.Taken)
        {
            if (taken.Rule.Act == Act.DecideGrant && (await licence.IssueAsync(write, open.Row, handled.Case, ct)).Problem is { } refused)
                return refused;
            if (taken.Rule.Act is Act.Revoke or Act.SetAside)
                await licence.RevokeAsync(write, open.Row, taken.Done.Reasons ?? taken.Rule.Name, ct);
            if (taken.Document is { } request)
                await documents.IssueAsync(write, open.Row, handled.Case, taken, request, ct);
            foreach (var notice in taken.Notices)
                messenger.Tell(write, open.Row, notice);
        }

        CaseEvents.Record(write, open.Row, handled, open.Rules);
        return Result.Ok;
    }
}
