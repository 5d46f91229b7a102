using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>What somebody decides about a draft.</summary>
/// <param name="Note">Remarks; a return needs them.</param>
internal sealed record DraftDecision(Guid DraftId, DraftAct Act, string Note);

/// <summary>Sends drafts for review, approves, returns and drops them. The legal office's approval publishes.</summary>
internal sealed class DraftReview(Store store, DraftPublishing publishing)
{
    public async Task<Result<DraftStage>> DecideAsync(DraftDecision decision, OperationContext operation, CancellationToken ct)
    {
        if (decision.Act == DraftAct.Returned && string.IsNullOrWhiteSpace(decision.Note))
        {
            return KeepingProblems.RemarkNeeded;
        }

        var done = await store.WriteAsync<DraftStage>(operation, (write, token) => DecideAsync(write, decision, token), ct);
        if (done is { IsOk: true, Value: DraftStage.Published })
        {
            await publishing.ShowAsync(decision.DraftId, ct);
        }

        return done;
    }

    private async Task<Result<DraftStage>> DecideAsync(Write write, DraftDecision decision, CancellationToken ct)
    {
        if (await write.Db.Set<DraftRow>().AsTracking().SingleOrDefaultAsync(row => row.Id == decision.DraftId, ct) is not { } draft)
        {
            return KeepingProblems.DraftUnknown;
        }

        var stage = DraftFlow.Next(draft.Stage, decision.Act, write.Operation.Actor.Id, await PeopleAsync(write.Db, draft.Id, ct));
        if (!stage.IsOk)
        {
            return stage;
        }

        if (decision.Act is DraftAct.Sent or DraftAct.Approved && await publishing.RefuseAsync(draft, ct) is { } unfit)
        {
            return unfit;
        }

        if (stage.Value == DraftStage.Published && (await publishing.PublishAsync(write, draft, ct)).Problem is { } problem)
        {
            return problem;
        }

        Move(write, draft, stage.Value, decision);
        return stage;
    }

    private static void Move(Write write, DraftRow draft, DraftStage stage, DraftDecision decision)
    {
        var operation = write.Operation;
        (draft.Stage, draft.Revision, draft.UpdatedAt, draft.UpdatedByName) = (stage, draft.Revision + 1, operation.At.UtcDateTime, operation.Actor.Name);
        if (stage is DraftStage.Published or DraftStage.Dropped)
        {
            draft.OpenKey = null;
        }

        var act = stage == DraftStage.Published ? DraftAct.Published : decision.Act;
        write.Db.Add(DraftBook.Event(draft.Id, draft.Revision, operation, act, decision.Note.Trim()));
        write.Record(new Entry($"catalogue.draft-{act.ToString().ToLowerInvariant()}", "draft", draft.Id, draft.Place,
            new { draft.Id, draft.Slug, draft.Name, kind = draft.Kind.ToString(), stage = stage.ToString(), note = decision.Note.Trim() }));
    }

    private static async Task<DraftPeople> PeopleAsync(TongbanContext db, Guid id, CancellationToken ct)
    {
        var events = await db.Set<DraftEventRow>().Where(row => row.DraftId == id).OrderBy(row => row.Number).Select(row => new { row.ById, row.Act }).ToListAsync(ct);
        var sent = events.FindLastIndex(row => row.Act == DraftAct.Sent);
        return new DraftPeople(
            events.Where(row => row.Act is DraftAct.Started or DraftAct.Edited or DraftAct.Sent).Select(row => row.ById).ToHashSet(),
            events.Skip(sent + 1).Where(row => row.Act == DraftAct.Approved).Select(row => row.ById).ToHashSet());
    }
}
