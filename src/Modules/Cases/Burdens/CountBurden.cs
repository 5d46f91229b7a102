using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Contracts;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Domain.Burdens;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Cases.Burdens;

/// <summary>
/// Counts a case's line again when what it counts has changed: after a correction, with the decision, and when the case ends.
/// It follows the feed, so that no act waits for it; the new line stands in the record as an entry of its own.
/// </summary>
internal sealed class CountBurden(BurdenReading reading) : IFeedConsumer
{
    private static readonly HashSet<string> Turning = [.. new[]
    {
        Act.Correct, Act.DecideGrant, Act.DecideRefuse, Act.Serve, Act.Close, Act.NotAccept, Act.Refer, Act.Withdraw, Act.Terminate,
    }.Select(act => ActRules.Of(act).EventType)];

    public string Name => "cases.burden";

    public bool Wants(string type) => Turning.Contains(type);

    public async Task HandleAsync(IReadOnlyList<FeedEntry> entries, Write write, CancellationToken ct)
    {
        var ids = entries.Select(entry => entry.SubjectId).Distinct().ToArray();
        var rows = await write.Db.Set<CaseRow>().AsNoTracking().Where(row => ids.Contains(row.Id) && row.Burden != null).ToListAsync(ct);
        foreach (var read in await reading.ReadAsync(write.Db, rows, _ => write.Operation.At, ct))
        {
            if (read.Basis is { } basis)
            {
                Keep(write, read.Row, BurdenCount.Of(basis));
            }
            else if (read.Row.Provenance is not null)
            {
                // Definitions are never taken away: where they aren't there, they aren't loaded, and what is skipped would never be counted.
                throw new InvalidOperationException($"case {read.Row.Number}: {read.Why}");
            }
        }
    }

    private static void Keep(Write write, CaseRow row, CaseBurden counted)
    {
        // The moment alone is no news: what was counted then is the same today.
        if (!BurdenCount.Differences(CaseJson.Read<CaseBurden>(row.Burden!), counted).Any())
        {
            return;
        }

        write.Execute("update cases_case set burden = @p1 where id = @p0", 1, row.Id, CaseJson.Write(counted));
        write.Record(new Entry(BurdenCounted.EntryType, "case", row.Id, row.Place, new BurdenCounted(row.Id, counted)));
    }
}
