using System.Collections.Frozen;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>The grammar of asking (data/search/asking.txt): words that don't say what somebody wants done, and what has become of a matter.</summary>
internal static class Speech
{
    private static readonly FrozenDictionary<char, string[]> Quiet;
    private static readonly FrozenDictionary<char, string[]> Persons;

    static Speech()
    {
        var lines = SearchData.Text("asking.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').ToList();
        Quiet = Listed(lines, "quiet:");
        Persons = Listed(lines, "who:");
        Turns = [.. lines.Where(line => line.StartsWith("turn ", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split("=>"))
            .Select(sides => new Turn(Words(sides[0]), Words(sides[1])))];
    }

    /// <summary>What may have become of a matter: lost, expired, changed, ended…</summary>
    public static IReadOnlyList<Turn> Turns { get; }

    /// <summary>Length of the longest quiet word that begins here; zero when none does.</summary>
    public static int QuietAt(string plain, int at) => Longest(Quiet, plain, at);

    /// <summary>Characters that say who it is about, a bit each.</summary>
    public static ulong Who(string plain)
    {
        var who = 0UL;
        for (var at = 0; at < plain.Length; at++)
        {
            who |= Plan.Bits(at, Longest(Persons, plain, at));
        }

        return who;
    }

    private static int Longest(FrozenDictionary<char, string[]> words, string plain, int at) =>
        Array.Find(words.GetValueOrDefault(plain[at]) ?? [], word => string.CompareOrdinal(plain, at, word, 0, word.Length) == 0)?.Length ?? 0;

    private static FrozenDictionary<char, string[]> Listed(IEnumerable<string> lines, string mark) =>
        lines.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).SelectMany(line => Words(line[mark.Length..])).Distinct(StringComparer.Ordinal)
            .GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray());

    private static string[] Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folding.Plain)];
}

/// <param name="Said">As people say it: 丢了.</param>
/// <param name="Written">As names write it: 补办.</param>
internal sealed record Turn(string[] Said, string[] Written)
{
    /// <summary>Characters of the question that say so, a bit each.</summary>
    public ulong In(string plain)
    {
        var covers = 0UL;
        foreach (var word in Said)
        {
            for (var at = plain.IndexOf(word, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                covers |= Plan.Bits(at, word.Length);
            }
        }

        return covers;
    }

    public bool IsIn(string name) => Array.Exists(Written, word => name.Contains(word, StringComparison.Ordinal));
}
