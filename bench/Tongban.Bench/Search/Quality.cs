using System.Globalization;

namespace Tongban.Bench.Search;

/// <summary>How good the first ten answers are: nDCG@10 with gains 2^grade − 1, the reciprocal rank of the first good one (grade 2 or 3), and how often there is none at all.</summary>
internal sealed record Quality(string Contender, IReadOnlyList<(Judged Query, double Ndcg, double Reciprocal, bool Empty)> Queries)
{
    private const int Depth = 10;

    public double Ndcg => Queries.Average(query => query.Ndcg);

    public double Zero => Queries.Average(query => query.Empty ? 1.0 : 0);

    public static async Task<Quality> OfAsync(string contender, IReadOnlyList<Judged> queries, Func<string, Task<IReadOnlyList<string>>> names)
    {
        var judged = new List<(Judged, double, double, bool)>();
        foreach (var query in queries)
        {
            var found = (await names(query.Query)).Distinct(StringComparer.Ordinal).Take(Depth).ToList();
            judged.Add((query, Gain(found.Select(name => query.Grades.GetValueOrDefault(name))) / Gain(query.Grades.Values.OrderDescending()), Reciprocal(found, query), found.Count == 0));
        }

        return new Quality(contender, judged);
    }

    public void Print()
    {
        Console.WriteLine(Line("all", Queries));
        foreach (var kind in Queries.GroupBy(query => query.Query.Kind).OrderByDescending(kind => kind.Count()))
        {
            Console.WriteLine(Line($"  {kind.Key}", [.. kind]));
        }
    }

    private string Line(string what, IReadOnlyList<(Judged Query, double Ndcg, double Reciprocal, bool Empty)> some) => string.Create(CultureInfo.InvariantCulture,
        $"  {Contender,-22} {what,-12} {some.Count,4} queries   nDCG@10 {some.Average(query => query.Ndcg):0.000}   MRR {some.Average(query => query.Reciprocal):0.000}   none found {100 * some.Average(query => query.Empty ? 1.0 : 0):0.0} %");

    private static double Gain(IEnumerable<int> grades) => grades.Take(Depth).Select((grade, at) => (Math.Pow(2, grade) - 1) / Math.Log2(at + 2)).Sum();

    private static double Reciprocal(List<string> found, Judged query)
    {
        var at = found.FindIndex(name => query.Grades.GetValueOrDefault(name) >= 2);
        return at < 0 ? 0 : 1.0 / (at + 1);
    }
}
