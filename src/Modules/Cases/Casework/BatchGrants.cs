using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Casework;

/// <summary>A decision that waits for the caller.</summary>
/// <param name="Seen">Opened since its last change.</param>
/// <param name="Action">The task's action that grants.</param>
internal sealed record WaitingDecision(TaskRow Task, DateTime SubmittedAt, bool Seen, string Action);

/// <summary>What became of one case.</summary>
internal sealed record BatchOutcome(Guid CaseId, string Number, string Applicant, string Item, Problem? Problem);

/// <summary>
/// Grants several cases with one opinion 批量决定. Each is decided by itself: own transaction, own document, all rules. A
/// refusal states its own reasons and is therefore never given by the dozen.
/// </summary>
internal sealed class BatchGrants(Store store, Desk desk, Definitions definitions)
{
    public const int Most = 50;
    private const int Shown = 200;

    public async Task<IReadOnlyList<WaitingDecision>> WaitingAsync(Caller caller, CancellationToken ct)
    {
        await using var db = store.Read();
        var me = caller.AccountId;
        var rows = await (from task in MyWork.Of(caller, db)
                          where task.Post == Posts.Decider
                          join row in db.Set<CaseRow>() on task.CaseId equals row.Id
                          where row.State == "accepted"
                          orderby task.DueAt, task.OpenedAt, task.Id
                          select new { task, row, seen = db.Set<OpeningRow>().Any(opening => opening.CaseId == row.Id && opening.AccountId == me && opening.Revision == row.Revision) })
            .Take(Shown).ToListAsync(ct);
        return [.. from found in rows
                   let action = Granting(found.row.ToRecord(), found.task.NodeId)
                   where action is not null
                   select new WaitingDecision(found.task, found.row.SubmittedAt, found.seen, action)];
    }

    /// <param name="chosen">Of <see cref="WaitingAsync"/>, at most <see cref="Most"/>.</param>
    public async Task<IReadOnlyList<BatchOutcome>> GrantAsync(Caller caller, IReadOnlyList<WaitingDecision> chosen, string opinion, CancellationToken ct)
    {
        var outcomes = new List<BatchOutcome>();
        foreach (var (task, _, _, action) in chosen)
        {
            var work = new DeskWork("批量准予", CasePermissions.Decide, Act.DecideGrant, task.TaskKey, action,
                Unless: (write, open, token) => Openings.UnlessSeenAsync(write, caller, open.Row, token));
            var done = await desk.DoAsync(caller, task.CaseId, work, new ActInput(ActBy.System) { Reasons = opinion, Signed = true }, ct);
            outcomes.Add(new BatchOutcome(task.CaseId, task.CaseNumber, task.ApplicantName, task.ItemName, done.Problem));
        }

        return outcomes;
    }

    private string? Granting(CaseRecord @case, string nodeId) => definitions.RulesFor(@case.Terms).Process.Node(nodeId).Work!.Actions
        .FirstOrDefault(action => action.Act == ActRules.Of(Act.DecideGrant).Code)?.Name;
}
