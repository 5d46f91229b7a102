using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Casework;

/// <summary>Which cases an official opened, and as of which change: nobody decides several at once that they haven't looked at.</summary>
internal sealed class Openings(Store store)
{
    private const string Upsert =
        """
        insert into cases_opening (case_id, account_id, opened_at, revision) values (@p0, @p1, @p2, @p3)
        on conflict (case_id, account_id) do update set opened_at = excluded.opened_at, revision = excluded.revision
        """;

    /// <summary>Only for whoever has the decision to make; for everybody else, and for a second look at the same, nothing is written.</summary>
    public async Task NoteAsync(Caller caller, CaseRow row, IReadOnlyList<TaskRow> tasks, CancellationToken ct)
    {
        if (!tasks.Any(task => task.State == TaskStates.Open && task.Post == Posts.Decider && caller.PostFor(CasePermissions.Decide, task) is not null))
            return;
        await using var db = store.Read();
        if (await db.Set<OpeningRow>().AnyAsync(opening => opening.CaseId == row.Id && opening.AccountId == caller.AccountId && opening.Revision == row.Revision, ct))
            return;
        await store.WriteAsync(caller.Operation("打开办件", channel: "workbench"), (write, _) =>
        {
            write.Execute(Upsert, 1, row.Id, caller.AccountId, write.Operation.At, row.Revision);
            return Task.FromResult(Result.Ok);
        }, ct);
    }

    /// <summary>Refused unless the caller has seen the case as it stands now.</summary>
    public static async Task<Problem?> UnlessSeenAsync(Write write, Caller caller, CaseRow row, CancellationToken ct) =>
        await write.Db.Set<OpeningRow>().AsNoTracking().AnyAsync(
            opening => opening.CaseId == row.Id && opening.AccountId == caller.AccountId && opening.Revision == row.Revision, ct)
            ? null
            : CaseProblems.NotOpened;
}
