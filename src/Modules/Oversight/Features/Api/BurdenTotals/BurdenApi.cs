using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongban.Oversight.Domain;
using Tongban.Oversight.Features.Portal.BurdenTotals;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Oversight.Features.Api.BurdenTotals;

/// <summary><c>/api/v1/burden</c>: the public totals of the burden ledger, as the page <c>/sunshine/burden</c> shows them.</summary>
internal static class BurdenApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGroup("/api/v1/burden").WithTags("burden").Public().RequireRateLimiting("api")
        .MapGet("/", ReadAsync).WithSummary("Sums of the burden ledger by place, department and item; filters by year and by place (and within it)").Produces<BurdenOut>();

    private static async Task<IResult> ReadAsync(int? year, string? place, PublicBurden burden, HttpContext http, CancellationToken ct)
    {
        var totals = await burden.OfAsync(year, place, ct);
        return TaggedJson.Of(http, new BurdenOut(
            totals.Year, PublicBurden.Least, totals.Withheld, totals.Lag.Behind, SumOut.Of(totals.All),
            [.. totals.Savings.Select(saving => new SavingOut(saving.Saving.Kind, saving.Saving.Source, saving.Saving.Name, saving.Count))],
            [.. totals.Cells.Select(cell => new CellOut(cell.Place, cell.DepartmentId, cell.Department, cell.ItemId, cell.Item, SumOut.Of(cell.Sum)))]));
    }
}

/// <param name="Least">A cell with fewer cases is left out, of all sums too.</param>
/// <param name="Withheld">How many cells were left out.</param>
/// <param name="Behind">Entries of the record that aren't counted yet.</param>
internal sealed record BurdenOut(int Year, int Least, int Withheld, long Behind, SumOut Total, IReadOnlyList<SavingOut> Savings, IReadOnlyList<CellOut> Cells);

/// <param name="Kind">field or paper.</param>
internal sealed record SavingOut(string Kind, string Source, string Name, int Count);

internal sealed record CellOut(string Place, Guid DepartmentId, string Department, Guid ItemId, string Item, SumOut Sum);

/// <param name="Elapsed">Working days from submission to decision, of the decided cases together.</param>
/// <param name="Limited">Decided cases with a limit in working days; the two figures after it are theirs.</param>
internal sealed record SumOut(
    int Cases, int Fields, int Typed, int Papers, int Given, int Visits, int Came, int Decided, int Elapsed, int Limited, int LimitedElapsed, int LimitDays)
{
    public static SumOut Of(BurdenSum sum) => new(
        sum.Cases, sum.Fields, sum.Typed, sum.Papers, sum.Given, sum.Visits, sum.Came, sum.Decided, sum.Elapsed, sum.Limited, sum.LimitedElapsed, sum.LimitDays);
}
