using System.Text.Json;
using Tongban.Catalogue.Domain.Rules;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>One line of the board.</summary>
internal sealed record BoardLine(string Key, int Items, int WithErrors, int WithWarnings, int Filled, int Wanted)
{
    public int Percent => Wanted == 0 ? 100 : (int)((long)Filled * 100 / Wanted);
}

/// <summary>An item with what the rules found.</summary>
internal sealed record BoardItem(string Slug, string Name, string Place, string Department, IReadOnlyList<Finding> Findings, int Percent);

/// <summary>Which items a list shows.</summary>
/// <param name="Stem">How their places begin.</param>
internal sealed record BoardFilter(string Stem, string? Department, string? Rule);

/// <summary>The board of completeness 要素完整度看板: reads sums, never the items.</summary>
internal sealed class Board(Store store)
{
    public const int Size = 50;

    /// <param name="stem">How the places begin.</param>
    /// <param name="byPlace">Lines by place; otherwise by department.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<BoardLine>> LinesAsync(string stem, bool byPlace, CancellationToken ct)
    {
        var key = byPlace ? "place" : "department_kind";
        var sums = await store.ListAsync(
            $"select {key}, measure, sum(amount) from catalogue_tally where measure in ('items', 'with-errors', 'with-warnings', 'filled', 'wanted') and place >= @p0 and place < @p1 group by {key}, measure",
            row => (Key: row.GetString(0), Measure: row.GetString(1), Sum: Convert.ToInt32(row.GetValue(2))), ct, stem, After(stem));
        return [.. sums.GroupBy(sum => sum.Key, StringComparer.Ordinal).Select(group => Line(group.Key, group.ToDictionary(sum => sum.Measure, sum => sum.Sum, StringComparer.Ordinal)))
            .Where(line => line.Items > 0).OrderByDescending(line => line.WithErrors > 0).ThenBy(line => line.Percent).ThenByDescending(line => line.WithWarnings)];
    }

    /// <summary>How many items break each rule, most first.</summary>
    public async Task<IReadOnlyList<(string Rule, int Items)>> RulesAsync(string stem, string? department, CancellationToken ct) =>
        [.. (await store.ListAsync(
            "select measure, sum(amount) from catalogue_tally where place >= @p0 and place < @p1 and (@p2 = '' or department_kind = @p2) group by measure",
            row => (Rule: row.GetString(0), Items: Convert.ToInt32(row.GetValue(1))), ct, stem, After(stem), department ?? ""))
            .Where(line => line.Items > 0 && !Measures.Sums.Contains(line.Rule)).OrderByDescending(line => line.Items)];

    public async Task<(IReadOnlyList<BoardItem> Items, bool More)> ItemsAsync(BoardFilter filter, int page, CancellationToken ct)
    {
        var rows = await store.ListAsync(
            """
            select slug, name, place, department_kind, findings, filled, wanted from catalogue_check
            where version > 0 and place >= @p0 and place < @p1 and (@p2 = '' or department_kind = @p2) and (@p3 = '' or findings like @p4)
            order by errors desc, warnings desc, item_id limit @p5 offset @p6
            """,
            row => new BoardItem(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3),
                JsonSerializer.Deserialize<IReadOnlyList<Finding>>(row.GetString(4), KernelJson.Options)!, new Completeness(row.GetInt32(5), row.GetInt32(6)).Percent),
            ct, filter.Stem, After(filter.Stem), filter.Department ?? "", filter.Rule ?? "", $"%\"rule\":\"{filter.Rule}\"%", Size + 1, (page - 1) * Size);
        return ([.. rows.Take(Size)], rows.Count > Size);
    }

    /// <summary>How many still wait to be checked.</summary>
    public async Task<int> WaitingAsync(CancellationToken ct) =>
        (await store.ListAsync("select count(*) from catalogue_check where version = 0", row => Convert.ToInt32(row.GetValue(0)), ct)).Single();

    private static BoardLine Line(string key, Dictionary<string, int> sums) => new(key, sums.GetValueOrDefault(Measures.Items), sums.GetValueOrDefault(Measures.WithErrors),
        sums.GetValueOrDefault(Measures.WithWarnings), sums.GetValueOrDefault(Measures.Filled), sums.GetValueOrDefault(Measures.Wanted));

    // Place codes are digits: the first text after all that begin like this.
    private static string After(string stem) => stem + ":";
}
