using System.Diagnostics;
using Tongban.Bench.Running;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Domain.Searching;

namespace Tongban.Bench.Search;

/// <summary>The index that is measured, with the everyday words that every installation begins with.</summary>
internal sealed class Ours(SearchIndex index)
{
    public SearchIndex Index => index;

    public static Ours Of(IReadOnlyList<ItemHead> heads) => new(new SearchIndex(heads, Words()));

    public static EverydayWords Words() => new(
        [.. SynonymText.Lines(File.ReadAllText(Path.Combine(TongbanServer.Repository, "data", "search", "synonyms.txt"))).Select(line => SynonymText.Group(line.Say, line.Means))]);

    public Task<IReadOnlyList<string>> NamesAsync(string query, string? place = null, int take = 10) => Task.FromResult<IReadOnlyList<string>>(
        [.. index.Find(new SearchRequest(query) { Place = place, Take = take }).Hits.Select(hit => hit.Item.Wording.Name)]);

    public static double Milliseconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
