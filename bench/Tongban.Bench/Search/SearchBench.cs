using System.Diagnostics;
using System.Globalization;
using Tongban.Catalogue.Contracts;

namespace Tongban.Bench.Search;

/// <param name="Heads">How many items the province has for the times.</param>
/// <param name="Own">Share of them with words of their own.</param>
/// <param name="Halves">Which judged halves are run.</param>
/// <param name="Peers">Whether FTS5 and pg_trgm take part.</param>
/// <param name="Pool">A file to which the first answers of all contenders go that nobody has judged yet, without saying whose they are.</param>
/// <param name="Worst">How many of the worst queries are listed; of what is held back or frozen never any.</param>
internal sealed record SearchPlan(int Heads, double Own, IReadOnlyList<string> Halves, bool Peers, int Worst, string? Pool = null);

/// <summary>Quality over the judged queries, and times, size and building of the index for a whole province, against both databases' own search.</summary>
internal static class SearchBench
{
    private const double AimNdcg = 0.90;
    private const double AimZero = 0.01;
    private const int Deep = 200;

    private static readonly string[] LookedAt = ["tune", "dev"];

    public static async Task<int> RunAsync(SearchPlan plan)
    {
        var wordings = Corpus.Wordings();
        var passed = await QualityAsync(plan, $"{wordings.Count} real names", Corpus.Names(wordings), place: null);
        if (plan.Heads > 0)
        {
            var province = Corpus.Province(wordings, plan.Heads, plan.Own);
            passed &= await QualityAsync(plan, $"one county of {province.Count} items", province, Corpus.Place(7));
            passed &= await TimesAsync(plan, province);
        }

        return passed ? 0 : 1;
    }

    private static async Task<bool> QualityAsync(SearchPlan plan, string title, IReadOnlyList<ItemHead> heads, string? place)
    {
        Console.WriteLine($"{title}: quality");
        var ours = Ours.Of(heads);
        var passed = true;
        using var folder = new Scratched();
        using var fts = plan.Peers ? new FtsPeer(folder.File("fts.db"), Offered(heads, place)) : null;
        await using var trgm = plan.Peers ? await TrgmPeer.OfAsync(Offered(heads, place)) : null;
        foreach (var half in plan.Halves)
        {
            var queries = Judged.Read(half);
            Console.WriteLine($" {half}, {queries.Count} queries");
            var quality = await Quality.OfAsync("tongban", queries, query => ours.NamesAsync(query, place));
            quality.Print();
            passed &= quality.Ndcg >= AimNdcg && quality.Zero <= AimZero;
            if (fts is not null) (await Quality.OfAsync("FTS5 trigram, bm25", queries, query => Task.FromResult(fts.Names(query)))).Print();
            if (trgm is not null) (await Quality.OfAsync("pg_trgm LIKE", queries, query => trgm.NamesAsync(query))).Print();
            if (plan.Pool is { } pool && fts is not null && trgm is not null && place is null)
            {
                await Pooling.AddAsync(pool, queries, [query => ours.NamesAsync(query), query => Task.FromResult(fts.Names(query)), query => trgm.NamesAsync(query)]);
            }

            if (LookedAt.Contains(half) && place is null) await WorstAsync(quality, ours, plan.Worst);
        }

        return passed;
    }

    private static IEnumerable<ItemHead> Offered(IReadOnlyList<ItemHead> heads, string? place) => place is null ? heads : heads.Where(head => head.Place == place);

    private static async Task WorstAsync(Quality quality, Ours ours, int most)
    {
        foreach (var (query, ndcg, _, _) in quality.Queries.OrderBy(query => query.Ndcg).Take(most))
        {
            var found = (await ours.NamesAsync(query.Query, take: Deep)).Distinct(StringComparer.Ordinal).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {ndcg:0.00} {query.Kind} {query.Query}"));
            Console.WriteLine($"       wanted {string.Join(" | ", query.Grades.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Value}:{pair.Key} @{found.IndexOf(pair.Key) + 1}"))}");
            Console.WriteLine($"       found  {string.Join(" | ", found.Take(10).Select(name => $"{query.Grades.GetValueOrDefault(name)}:{name}"))}");
        }
    }

    private static async Task<bool> TimesAsync(SearchPlan plan, IReadOnlyList<ItemHead> heads)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{heads.Count} items, {100 * plan.Own:0} % in words of their own: times on one core"));
        if (OperatingSystem.IsLinux()) Process.GetCurrentProcess().ProcessorAffinity = 1;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Ours? ours = null;
        var built = Ours.Milliseconds(() => ours = Ours.Of(heads));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  built in {built / 1000:0.0} s; the index takes {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0:0} MB beside the heads, the whole process {Environment.WorkingSet / 1048576.0:0} MB"));
        var queries = plan.Halves.SelectMany(Judged.Read).Select(judged => judged.Query).Where(query => query.Length is >= 2 and <= 8).Distinct().ToList();
        var place = Corpus.Place(7);
        var all = Latency.Of(queries, query => ours!.Index.Find(new SearchRequest(query)), 3);
        var there = Latency.Of(queries, query => ours!.Index.Find(new SearchRequest(query) { Place = place }), 3);
        var typed = queries.SelectMany(query => Enumerable.Range(1, query.Length).Select(length => query[..length])).Distinct().ToList();
        var suggested = Latency.Of(typed, text => ours!.Index.Suggest(text, place, 8), 1);
        Latency.Print("tongban, everywhere", all);
        Latency.Print("tongban, one county and above", there);
        Latency.Print($"tongban, suggestions for {typed.Count} beginnings", suggested);
        if (plan.Peers) await PeersAsync(heads, queries);
        return all is { P50: < 5, P99: < 20 } && there is { P50: < 5, P99: < 20 } && suggested.P99 < 15;
    }

    private static async Task PeersAsync(IReadOnlyList<ItemHead> heads, IReadOnlyList<string> queries)
    {
        using var folder = new Scratched();
        using (var fts = new FtsPeer(folder.File("fts.db"), heads))
        {
            Latency.Print("FTS5 trigram, bm25", Latency.Of(queries, query => fts.Names(query), 1));
        }

        await using var trgm = await TrgmPeer.OfAsync(heads);
        Latency.Print("pg_trgm LIKE (its server isn't held to one core)", Latency.Of(queries, query => trgm.NamesAsync(query).GetAwaiter().GetResult(), 1));
    }

    private sealed class Scratched : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("tongban-search-").FullName;

        public string File(string name) => Path.Combine(_folder, name);

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
