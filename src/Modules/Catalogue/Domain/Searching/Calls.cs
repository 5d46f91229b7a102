using System.Runtime.InteropServices;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>What items are called, sorted so that the beginning of a word, its pinyin or its initials leads there.</summary>
internal sealed class Calls
{
    private const int MostLooked = 4_096;

    private readonly string[] _calls;
    private readonly byte[] _weights;
    private readonly int[] _documentStarts;
    private readonly int[] _documents;
    private readonly int[] _byText;
    private readonly int[] _byPinyin;
    private readonly int[] _byInitials;

    public Calls(Offers offers)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var weights = new List<byte>();
        var uses = new List<(int Call, int Document)>();
        for (var document = 0; document < offers.Wordings.Length; document++)
        {
            var wording = offers.Wordings[document];
            Add(Bare(wording.Name), 1, document);
            foreach (var alias in wording.Aliases) Add(alias, 3, document);
            foreach (var word in wording.Words) Add(word, 2, document);
        }

        _calls = [.. known.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
        _weights = [.. weights];
        (_documentStarts, _documents) = Grouped(uses, _calls.Length);
        _byText = Sorted(call => call);
        _byPinyin = Sorted(Spelled);
        _byInitials = Sorted(Initials);

        void Add(string call, byte weight, int document)
        {
            if (call.Length is < 2 or > 40)
            {
                return;
            }

            ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(known, call, out var exists);
            if (!exists)
            {
                at = weights.Count;
                weights.Add(weight);
            }

            weights[at] = Math.Max(weights[at], weight);
            uses.Add((at, document));
        }
    }

    public string this[int call] => _calls[call];

    public ReadOnlySpan<int> Documents(int call) => _documents.AsSpan(_documentStarts[call].._documentStarts[call + 1]);

    /// <summary>Calls that begin so, nicknames before names, short before long.</summary>
    public IEnumerable<int> Beginning(string plain) => Foremost(_byText, plain, call => call);

    public IEnumerable<int> Spelling(string letters) => Foremost(_byPinyin, letters, Spelled);

    public IEnumerable<int> Initialled(string letters) => Foremost(_byInitials, letters, Initials);

    private static string Bare(string name) => name.IndexOfAny(['（', '(']) is > 1 and var at ? name[..at] : name;

    private static string Spelled(string call) => string.Concat(call.Select(c => Pinyin.Of(Folding.Of(c)) is [var usual, ..] ? Pinyin.Name(usual) : Folding.Of(c).ToString()));

    private static string Initials(string call) => string.Create(call.Length, call, static (into, from) =>
    {
        for (var i = 0; i < into.Length; i++) into[i] = Pinyin.Initial(Folding.Of(from[i]));
    });

    private static (int[] Starts, int[] Documents) Grouped(List<(int Call, int Document)> uses, int calls)
    {
        var starts = new int[calls + 1];
        foreach (var (call, _) in uses) starts[call + 1]++;
        for (var call = 0; call < calls; call++) starts[call + 1] += starts[call];
        var (next, documents) = (starts.ToArray(), new int[uses.Count]);
        foreach (var (call, document) in uses) documents[next[call]++] = document;
        return (starts, documents);
    }

    private int[] Sorted(Func<string, string> key)
    {
        var keys = Array.ConvertAll(_calls, call => key(call));
        int[] order = [.. Enumerable.Range(0, _calls.Length)];
        Array.Sort(keys, order, StringComparer.Ordinal);
        return order;
    }

    private IEnumerable<int> Foremost(int[] order, string prefix, Func<string, string> key)
    {
        var (low, high) = (0, order.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(key(_calls[order[middle]]), prefix) < 0 ? (middle + 1, high) : (low, middle);
        }

        var found = new List<int>();
        for (var at = low; at < Math.Min(order.Length, low + MostLooked) && key(_calls[order[at]]).StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            found.Add(order[at]);
        }

        return found.OrderByDescending(call => _weights[call]).ThenBy(call => _calls[call].Length).ThenBy(call => _calls[call], StringComparer.Ordinal);
    }
}
