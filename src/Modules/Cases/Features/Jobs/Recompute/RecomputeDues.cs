using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Casework;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;

namespace Tongban.Cases.Features.Jobs.Recompute;

/// <summary>
/// Due dates are an index over the clock: when the calendar changes, the cases that were computed with another one are
/// computed anew. Lists and jobs follow; what was already told to people stays as it was told.
/// </summary>
internal sealed class RecomputeDues(Store store, CaseShelf shelf, Definitions definitions, TimeProvider time) : IJob
{
    private const int Batch = 500;

    private static readonly string[] Running = [CaseState.Submitted.Code(), CaseState.Received.Code(), CaseState.AwaitingCorrection.Code(),
        CaseState.Accepted.Code(), CaseState.Suspended.Code(), CaseState.Granted.Code(), CaseState.Refused.Code()];

    public string Name => "cases.recompute-dues";

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken ct)
    {
        var version = definitions.Calendar.Version;
        List<Guid> stale;
        await using (var db = store.Read())
            stale = await db.Set<CaseRow>().Where(row => row.CalendarVersion != version && Running.Contains(row.State))
                .OrderBy(row => row.Id).Select(row => row.Id).Take(Batch).ToListAsync(ct);
        foreach (var id in stale)
            await RecomputeAsync(id, ct);
    }

    private Task<Result> RecomputeAsync(Guid id, CancellationToken ct) =>
        store.WriteAsync(new OperationContext(Actor.System(Name), time.GetUtcNow(), "日历变更，重算时限", Channel: "job"), async (write, token) =>
        {
            if (await shelf.TakeAsync(write, id, token) is not { } open)
                return Result.Ok;
            open.Row.Take(ClockIndex.Of(open.Case, open.Rules, write.Operation.At));
            open.Row.Revision++;
            await TaskList.UpdateAsync(write, open.Row, new Handled(open.Case, [], [], []), token);
            return Result.Ok;
        }, ct);
}
