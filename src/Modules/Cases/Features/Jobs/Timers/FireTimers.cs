using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Casework;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;

namespace Tongban.Cases.Features.Jobs.Timers;

/// <summary>Tells processes that the moment of one of their timers has come.</summary>
internal sealed class FireTimers(Store store, CaseShelf shelf, CaseWriter writer, TimeProvider time) : IJob
{
    private const int Batch = 200;

    public string Name => "cases.timers";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        List<Guid> due;
        await using (var db = store.Read())
            due = await db.Set<CaseRow>().Where(row => row.TimerAt != null && row.TimerAt <= now.UtcDateTime)
                .OrderBy(row => row.TimerAt).Select(row => row.Id).Take(Batch).ToListAsync(ct);
        foreach (var id in due)
            await FireAsync(id, now, ct);
    }

    private Task<Result> FireAsync(Guid id, DateTimeOffset now, CancellationToken ct) =>
        store.WriteAsync(new OperationContext(Actor.System(Name), now, "流程定时", Channel: "job"), async (write, token) =>
        {
            if (await shelf.TakeAsync(write, id, token) is not { } open
                || open.Case.Process.Timers.Where(timer => timer.Due <= now).MinBy(timer => timer.Due) is not { } timer)
                return Result.Ok;
            var handled = Handling.TimerDue(open.Case, open.Rules, timer.TimerId, now);
            return handled.Problem is { } problem ? problem : await writer.SaveAsync(write, open, handled.Value, token);
        }, ct);
}
