using Tongban.Kernel.Time;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Features.Workbench.Queries;

internal enum QueryView
{
    /// <summary>Nothing was found.</summary>
    Empty,

    /// <summary>Something was found, and nobody opened it.</summary>
    Unclicked,

    All,
}

/// <summary>What people typed within some days, and what came of it.</summary>
internal sealed record QueryLine(string Text, long Asked, long Empty, long Clicked);

/// <summary>Reads the counts of searches.</summary>
internal sealed class QueryBoard(Store store, TimeProvider time)
{
    private const int Most = 100;

    /// <returns>The lines, the commonest first; the sums of all searches; and how many of them weren't kept by their words.</returns>
    public async Task<(IReadOnlyList<QueryLine> Lines, QueryLine Sum, long Unnamed)> ReadAsync(QueryView view, int days, CancellationToken ct)
    {
        var since = CivilTime.DateOf(time.GetUtcNow()).AddDays(-days);
        var having = view switch
        {
            QueryView.Empty => "having sum(empty) > 0 order by sum(empty) desc, text",
            QueryView.Unclicked => "having sum(empty) = 0 and sum(clicked) = 0 order by sum(asked) desc, text",
            _ => "order by sum(asked) desc, text",
        };
        var lines = await store.ListAsync(
            $"select text, sum(asked), sum(empty), sum(clicked) from catalogue_query where day > @p0 and text <> '' group by text {having} limit {Most}", Read, ct, since);
        var sums = await store.ListAsync(
            "select case when text = '' then '' else '*' end, sum(asked), sum(empty), sum(clicked) from catalogue_query where day > @p0 group by 1", Read, ct, since);
        return (lines, new QueryLine("", sums.Sum(sum => sum.Asked), sums.Sum(sum => sum.Empty), sums.Sum(sum => sum.Clicked)), sums.Where(sum => sum.Text.Length == 0).Sum(sum => sum.Asked));
    }

    // A sum is a number with decimals on PostgreSQL.
    private static QueryLine Read(System.Data.Common.DbDataReader row) =>
        new(row.GetString(0), Convert.ToInt64(row.GetValue(1)), Convert.ToInt64(row.GetValue(2)), Convert.ToInt64(row.GetValue(3)));
}
