using Microsoft.EntityFrameworkCore;
using Tongban.Oversight.Data.Rows;
using Tongban.Oversight.Features.Workbench.Board;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Oversight.Features.Workbench.BoardCases;

/// <summary>A figure of the board, whose cases can be listed.</summary>
internal enum Figure
{
    Received,
    Accepted,
    Decided,
    Overran,
    Late,
}

internal sealed record CaseListPage(IReadOnlyList<CaseLineRow> Rows, int Count);

/// <summary>The cases behind a figure of the board: the same conditions, so the same number.</summary>
internal sealed class CaseList(Store store, BoardReader board)
{
    public const int PageSize = 50;

    public async Task<CaseListPage> ReadAsync(Caller caller, Figure figure, Guid? department, Period period, int page, CancellationToken ct)
    {
        var reached = board.Reached(caller);
        var today = board.Today;
        await using var db = store.Read();
        var rows = db.Set<CaseLineRow>().Where(row => reached.Contains(row.DepartmentId) && (department == null || row.DepartmentId == department));
        rows = figure switch
        {
            Figure.Received => rows.Where(row => row.ReceivedOn >= period.From && row.ReceivedOn <= period.To),
            Figure.Accepted => rows.Where(row => row.AcceptedOn >= period.From && row.AcceptedOn <= period.To),
            Figure.Decided => rows.Where(row => row.DecidedOn >= period.From && row.DecidedOn <= period.To),
            Figure.Overran => rows.Where(row => row.DecidedOn >= period.From && row.DecidedOn <= period.To && row.OnTime == false),
            Figure.Late => rows.Where(row => row.OpenDue < today),
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "no such figure"),
        };
        var count = await rows.CountAsync(ct);
        return new CaseListPage(await rows.OrderBy(row => row.OpenDue == null).ThenBy(row => row.OpenDue).ThenByDescending(row => row.ReceivedOn).ThenBy(row => row.Number)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct), count);
    }
}
