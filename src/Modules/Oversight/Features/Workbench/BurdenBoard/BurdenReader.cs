using Microsoft.EntityFrameworkCore;
using Tongban.Kernel.Time;
using Tongban.Organisation.Contracts;
using Tongban.Oversight.Contracts;
using Tongban.Oversight.Data;
using Tongban.Oversight.Data.Rows;
using Tongban.Oversight.Domain;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Oversight.Features.Workbench.BurdenBoard;

/// <summary>What is looked at: all departments that the posts cover, one of them, or one item of it.</summary>
internal sealed record BurdenScope(Months Months, Guid? Department, Guid? Item);

/// <param name="Savings">What spared how much in all of it.</param>
internal sealed record BurdenView(BurdenScope Scope, IReadOnlyList<BurdenCell> Cells, IReadOnlyList<(Saving Saving, int Count)> Savings, ProjectionLag Lag)
{
    public BurdenSum All => Cells.Aggregate(default(BurdenSum), (sum, cell) => sum + cell.Sum);

    public IReadOnlyList<(Guid Id, string Name, BurdenSum Sum)> ByDepartment => Grouped(cell => (cell.DepartmentId, cell.Department));

    public IReadOnlyList<(Guid Id, string Name, BurdenSum Sum)> ByItem => Grouped(cell => (cell.ItemId, cell.Item));

    private IReadOnlyList<(Guid Id, string Name, BurdenSum Sum)> Grouped(Func<BurdenCell, (Guid Id, string Name)> by) => [.. Cells.GroupBy(cell => by(cell).Id)
        .Select(group => (group.Key, by(group.First()).Name, Sum: group.Aggregate(default(BurdenSum), (sum, cell) => sum + cell.Sum)))
        .OrderByDescending(line => line.Sum.Cases).ThenBy(line => line.Name, StringComparer.Ordinal)];
}

/// <param name="Line">As the feed told it.</param>
internal sealed record BurdenCase(Guid CaseId, string Number, string Department, string Item, DateOnly SubmittedOn, Cases.Contracts.CaseBurden Line);

/// <summary>The burden ledger of the departments that an official's posts cover.</summary>
internal sealed class BurdenReader(Store store, IDepartments departments, IProjections projections, TimeProvider time)
{
    public const int PageSize = 50;

    public DateOnly Today => CivilTime.DateOf(time.GetUtcNow());

    public async Task<BurdenView> ReadAsync(Caller caller, BurdenScope scope, CancellationToken ct)
    {
        var reached = Reached(caller, scope.Department);
        var (from, to) = (scope.Months.From, scope.Months.To);
        await using var db = store.Read();
        var cells = await db.Set<BurdenSumRow>().Where(row => reached.Contains(row.DepartmentId) && row.Month >= from && row.Month <= to
            && (scope.Item == null || row.ItemId == scope.Item)).ToCellsAsync(ct);
        var savings = await db.Set<BurdenSavingRow>().Where(row => reached.Contains(row.DepartmentId) && row.Month >= from && row.Month <= to).ToSavingsAsync(cells, ct);
        return new BurdenView(scope, cells, savings, await projections.LagAsync(ct));
    }

    /// <returns>A page of cases, the newest first, and how many there are.</returns>
    public async Task<(IReadOnlyList<BurdenCase> Cases, int Count)> CasesAsync(Caller caller, BurdenScope scope, int page, CancellationToken ct)
    {
        var reached = Reached(caller, scope.Department);
        var (from, to) = (scope.Months.From, scope.Months.End);
        await using var db = store.Read();
        var rows = db.Set<BurdenCaseRow>().Where(row => reached.Contains(row.DepartmentId) && row.SubmittedOn >= from && row.SubmittedOn <= to && (scope.Item == null || row.ItemId == scope.Item));
        var shown = await rows.OrderByDescending(row => row.SubmittedOn).ThenByDescending(row => row.Number).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return ([.. shown.Select(row => new BurdenCase(row.CaseId, row.Number, row.DepartmentName, row.ItemName, row.SubmittedOn, BurdenProjection.Read(row.Line)))], await rows.CountAsync(ct));
    }

    /// <summary>Departments that some post with the permission covers; of them the one that is asked for.</summary>
    private IReadOnlyList<Guid> Reached(Caller caller, Guid? one) => [.. departments.All
        .Where(department => (one is null || department.Id == one) && caller.Posts.Any(post => post.Permissions.Contains(OversightPermissions.Burden) && post.Covers(department.Place)
            && (post.Scope == PostScope.Place || post.DepartmentId == department.Id)))
        .Select(department => department.Id)];
}
