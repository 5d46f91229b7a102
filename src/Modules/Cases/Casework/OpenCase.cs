using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Platform.Data;

namespace Tongban.Cases.Casework;

/// <summary>A case taken in hand: its row, what the rules see of it, and the rules it is handled by.</summary>
internal sealed record OpenCase(CaseRow Row, CaseRecord Case, Rulebook Rules);

/// <summary>Takes cases in hand, to read or to change.</summary>
internal sealed class CaseShelf(Store store, Definitions definitions)
{
    public async Task<OpenCase?> ReadAsync(Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        return Opened(await db.Set<CaseRow>().SingleOrDefaultAsync(row => row.Id == id, ct));
    }

    /// <summary>
    /// For changing: whoever comes second waits until the first has committed, and then sees what the first did. That is how
    /// a decision on a case that somebody else just decided gets its answer.
    /// </summary>
    public async Task<OpenCase?> TakeAsync(Write write, Guid id, CancellationToken ct)
    {
        var cases = write.Db.Set<CaseRow>();
        var found = store.Kind == Platform.DatabaseKind.Postgres
            ? await cases.FromSql($"select * from cases_case where id = {id} for update").ToListAsync(ct)
            : await cases.Where(row => row.Id == id).ToListAsync(ct);
        return Opened(found.SingleOrDefault());
    }

    private OpenCase? Opened(CaseRow? row)
    {
        if (row is null)
            return null;
        var record = row.ToRecord();
        return new OpenCase(row, record, definitions.RulesFor(record.Terms));
    }
}
