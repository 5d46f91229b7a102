namespace Tongban.Bench.Search;

/// <summary>
/// Collects what the contenders answer and nobody has judged, so that somebody who knows none of them can judge it: a matter that the
/// first judge missed must not count as wrong (pooling, as TREC does it). Sorted by name: neither rank nor contender can be told.
/// </summary>
internal static class Pooling
{
    private const int Depth = 10;

    public static async Task AddAsync(string file, IReadOnlyList<Judged> queries, IReadOnlyList<Func<string, Task<IReadOnlyList<string>>>> contenders)
    {
        var lines = new List<string>();
        foreach (var query in queries)
        {
            var names = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var contender in contenders)
            {
                names.UnionWith((await contender(query.Query)).Take(Depth).Where(name => !query.Grades.ContainsKey(name)));
            }

            if (names.Count > 0) lines.Add($"{query.Query}\t{string.Join(" | ", names)}");
        }

        await File.AppendAllLinesAsync(file, lines.Order(StringComparer.Ordinal));
    }
}
