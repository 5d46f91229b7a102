using System.Runtime.InteropServices;
using Tongban.Catalogue.Domain.Searching;
using Tongban.Kernel.Time;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Kernel;

namespace Tongban.Catalogue.Data;

/// <summary>
/// Counts what is looked for and opened on this node. No account and no address is known here; words are only written down
/// once they were asked several times in a day, all others end as one sum.
/// </summary>
internal sealed class QueryCounter(Store store, TimeProvider time)
{
    public const int KeepFrom = 3;

    private const int MostWords = 20_000;
    private const int MostDays = 180;

    private const string Upsert = """
        insert into catalogue_query (day, text, asked, empty, clicked) values (@p0, @p1, @p2, @p3, @p4)
        on conflict (day, text) do update set asked = catalogue_query.asked + excluded.asked, empty = catalogue_query.empty + excluded.empty, clicked = catalogue_query.clicked + excluded.clicked
        """;

    private readonly Lock _lock = new();
    private readonly Dictionary<(DateOnly Day, string Text), Counts> _counts = [];

    public void Asked(string text, bool found) => Count(text, new Counts(1, found ? 0 : 1, 0));

    public void Clicked(string text) => Count(text, new Counts(0, 0, 1));

    /// <summary>Writes down what may be written down.</summary>
    /// <param name="closing">Whether the program ends: what is left goes into the sum.</param>
    /// <param name="ct">Stops before the write; nothing is lost then.</param>
    public async Task FlushAsync(bool closing, CancellationToken ct)
    {
        var today = CivilTime.DateOf(time.GetUtcNow());
        var rows = Ripe(today, closing);
        if (rows.Count == 0)
        {
            return;
        }

        await store.WriteAsync(new OperationContext(Actor.System("search"), time.GetUtcNow(), "搜索计数", Channel: "job"), (write, _) =>
        {
            foreach (var (day, text, counts) in rows)
            {
                write.Execute(Upsert, rows: null, day, text, counts.Asked, counts.Empty, counts.Clicked);
            }

            write.Execute("delete from catalogue_query where day < @p0", rows: null, today.AddDays(-MostDays));
            return Task.FromResult(Result.Ok);
        }, ct);
    }

    private void Count(string text, Counts more)
    {
        var key = (CivilTime.DateOf(time.GetUtcNow()), QueryText.Of(text) ?? "");
        lock (_lock)
        {
            // A flood of words can't fill the memory: from some point on only their sum is counted.
            key = _counts.Count >= MostWords && !_counts.ContainsKey(key) ? (key.Item1, "") : key;
            _counts[key] = _counts.GetValueOrDefault(key).Plus(more);
        }
    }

    private List<(DateOnly Day, string Text, Counts Counts)> Ripe(DateOnly today, bool closing)
    {
        var ripe = new Dictionary<(DateOnly Day, string Text), Counts>();
        lock (_lock)
        {
            foreach (var (key, counts) in _counts.ToList())
            {
                var pending = counts with { Known = false };
                if (key.Text.Length == 0 || counts.Known || counts.Asked >= KeepFrom)
                {
                    ripe[key] = pending;
                    // Once a word is known that day, its later counts may be added at once.
                    _counts[key] = new Counts(0, 0, 0) { Known = key.Text.Length > 0 };
                }
                else if (closing || key.Day < today)
                {
                    ripe[(key.Day, "")] = ripe.GetValueOrDefault((key.Day, "")).Plus(pending);
                    _counts.Remove(key);
                }

                if (key.Day < today || _counts.GetValueOrDefault(key) is { Known: false, Asked: 0, Empty: 0, Clicked: 0 })
                {
                    _counts.Remove(key);
                }
            }
        }

        return [.. ripe.Where(pair => pair.Value is not { Asked: 0, Empty: 0, Clicked: 0 }).Select(pair => (pair.Key.Day, pair.Key.Text, pair.Value))];
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Counts(long Asked, long Empty, long Clicked)
    {
        public bool Known { get; init; }

        public Counts Plus(Counts more) => this with { Asked = Asked + more.Asked, Empty = Empty + more.Empty, Clicked = Clicked + more.Clicked };
    }
}
