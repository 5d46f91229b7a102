using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Casework;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;

namespace Tongban.Cases.Features.Jobs.DeemAccepted;

/// <summary>
/// Writes down what silence has caused (art. 32 行政许可法). The acceptance holds as of its own day whether or not this ran:
/// whoever touches the case settles it first, and the clock shows it by itself.
/// </summary>
internal sealed class DeemAccepted(Store store, CaseShelf shelf, CaseWriter writer, TimeProvider time) : IJob
{
    private const int Batch = 200;

    public string Name => "cases.deem-accepted";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var id in await DueAsync(ct))
            await RecordAsync(id, ct);
    }

    private async Task<List<Guid>> DueAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = store.Read();
        return await db.Set<CaseRow>().Where(row => row.DeemAt != null && row.DeemAt <= now)
            .OrderBy(row => row.DeemAt).Select(row => row.Id).Take(Batch).ToListAsync(ct);
    }

    private Task<Result> RecordAsync(Guid id, CancellationToken ct)
    {
        var operation = new OperationContext(Actor.System(Name), time.GetUtcNow(), "视为受理", Channel: "job");
        return store.WriteAsync(operation, async (write, token) =>
        {
            if (await shelf.TakeAsync(write, id, token) is not { } open)
                return Result.Ok;
            var settled = Silence.Settle(open.Case, open.Rules, operation.At);
            return settled.Problem is { } problem ? problem : await writer.SaveAsync(write, open, settled.Value, token);
        }, ct);
    }
}
