using Tongban.Bench.Running;

namespace Tongban.Bench.Search;

/// <summary>A query as people type it, and the names that answer it, graded 3 to 1.</summary>
internal sealed record Judged(string Query, string Kind, IReadOnlyDictionary<string, int> Grades)
{
    /// <param name="half"><c>tune</c>, <c>test</c>, <c>dev</c> or <c>check</c>.</param>
    public static IReadOnlyList<Judged> Read(string half) =>
    [
        .. File.ReadLines(Path.Combine(TongbanServer.Repository, "bench", "search", $"judged-{half}.tsv")).Skip(1)
            .Where(line => line.Length > 0).Select(Of),
    ];

    private static Judged Of(string line)
    {
        var parts = line.Split('\t');
        var grades = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var answer in parts[2].Split(" | ", StringSplitOptions.RemoveEmptyEntries))
        {
            grades.TryAdd(answer[2..].Trim(), answer[0] - '0');
        }

        return new Judged(parts[0], parts[1], grades);
    }
}
