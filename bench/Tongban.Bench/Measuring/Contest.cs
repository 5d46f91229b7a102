namespace Tongban.Bench.Measuring;

/// <summary>Somebody that does the same work; one run answers how much it did a second.</summary>
internal sealed record Contender(string Name, Func<Task<double>> RunAsync)
{
    public static Contender Of(string name, Func<double> run) => new(name, () => Task.FromResult(run()));
}

/// <summary>
/// Two contenders in turn, A B B A A B…, so that whatever else the machine does falls on both. The ratio is taken within
/// each round; figures of different runs of this program are not to be compared.
/// </summary>
internal static class Contest
{
    public static async Task<Spread> HoldAsync(string title, string unit, Contender ours, Contender peer, int rounds)
    {
        var (mine, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var first in round % 2 == 0 ? new[] { true, false } : [false, true])
            {
                (first ? mine : theirs).Add(await (first ? ours : peer).RunAsync());
            }
        }

        var ratio = Spread.Of(mine.Zip(theirs, (a, b) => a / b));
        Print(title, unit, [(ours.Name, Spread.Of(mine)), (peer.Name, Spread.Of(theirs))], ratio);
        return ratio;
    }

    private static void Print(string title, string unit, (string Name, Spread Spread)[] rows, Spread ratio)
    {
        Console.WriteLine($"\n{title}");
        foreach (var (name, spread) in rows)
        {
            Console.WriteLine($"  {name,-34} {spread.Text(unit)}");
        }

        Console.WriteLine($"  {"ratio",-34} {ratio.Text("")}");
    }
}
