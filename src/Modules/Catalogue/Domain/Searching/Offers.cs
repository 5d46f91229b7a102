using System.Runtime.InteropServices;
using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Who offers what: heads of all places, the wordings that they share, and what filters ask of them.</summary>
/// <remarks>Wordings with the same basic code and name are a group: they differ in a sentence, and nobody wants to read a hundred of them.</remarks>
internal sealed class Offers
{
    private readonly Dictionary<string, Range> _places;
    private readonly long[] _groupKeys;
    private readonly int[] _byCode;

    public Offers(IReadOnlyCollection<ItemHead> heads)
    {
        // The topmost place first: its head stands for a wording when no place was chosen.
        Heads = [.. heads.OrderBy(head => Places.Level(head.Place)).ThenBy(head => head.Place, StringComparer.Ordinal).ThenBy(head => head.Slug, StringComparer.Ordinal)];
        (Wordings, Documents) = Shared(Heads);
        First = new int[Wordings.Length];
        for (var head = Heads.Length - 1; head >= 0; head--) First[Documents[head]] = head;
        _places = Ranges(Heads);
        (GroupOf, _groupKeys) = Grouped(Wordings);
        Traits = [.. Wordings.Select(Trait.Of)];
        Kinds = [.. Heads.Select(head => head.DepartmentKind).Distinct(StringComparer.Ordinal)];
        var kinds = Kinds.Select((kind, at) => (kind, at)).ToDictionary(pair => pair.kind, pair => (ushort)pair.at, StringComparer.Ordinal);
        KindOf = [.. Heads.Select(head => kinds[head.DepartmentKind])];
        KindNames = new string[Kinds.Length];
        for (var head = Heads.Length - 1; head >= 0; head--) KindNames[KindOf[head]] = Heads[head].Department;
        Order = Listing.Order(Wordings, GroupOf, Groups);
        _byCode = [.. Enumerable.Range(0, Heads.Length)];
        Array.Sort(_byCode, (left, right) => string.CompareOrdinal(Heads[left].HandlingCode, Heads[right].HandlingCode));
        ById = Heads.Select((head, at) => (head.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
    }

    public ItemHead[] Heads { get; }

    public ItemWording[] Wordings { get; }

    /// <summary>The wording of each head.</summary>
    public int[] Documents { get; }

    /// <summary>The head that stands for each wording everywhere.</summary>
    public int[] First { get; }

    public int[] GroupOf { get; }

    public int Groups => _groupKeys.Length;

    public Trait[] Traits { get; }

    public string[] Kinds { get; }

    /// <summary>What a kind of department is called at the topmost place that has it.</summary>
    public string[] KindNames { get; }

    public ushort[] KindOf { get; }

    /// <summary>Where each group stands in a list by pinyin.</summary>
    public int[] Order { get; }

    public Dictionary<Guid, int> ById { get; }

    public long GroupKey(int group) => _groupKeys[group];

    /// <returns>-1 when there is no such group.</returns>
    public int GroupWith(long key) => Math.Max(-1, Array.BinarySearch(_groupKeys, key));

    public Range At(string place) => _places.TryGetValue(place, out var range) ? range : default;

    /// <summary>Heads whose handling code begins so.</summary>
    public IEnumerable<int> WithCode(string prefix, int most)
    {
        var (low, high) = (0, _byCode.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(Heads[_byCode[middle]].HandlingCode, prefix) < 0 ? (middle + 1, high) : (low, middle);
        }

        return Enumerable.Range(low, Math.Min(most, _byCode.Length - low)).Select(at => _byCode[at])
            .TakeWhile(head => Heads[head].HandlingCode.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static (ItemWording[] Wordings, int[] Documents) Shared(ItemHead[] heads)
    {
        var known = new Dictionary<ItemWording, int>(ReferenceEqualityComparer.Instance);
        var documents = new int[heads.Length];
        for (var head = 0; head < heads.Length; head++)
        {
            ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(known, heads[head].Wording, out var shared);
            documents[head] = at = shared ? at : known.Count - 1;
        }

        var wordings = new ItemWording[known.Count];
        foreach (var (wording, at) in known) wordings[at] = wording;
        return (wordings, documents);
    }

    private static Dictionary<string, Range> Ranges(ItemHead[] heads)
    {
        var ranges = new Dictionary<string, Range>(StringComparer.Ordinal);
        for (var start = 0; start < heads.Length;)
        {
            var end = start;
            while (end < heads.Length && heads[end].Place == heads[start].Place) end++;
            ranges.Add(heads[start].Place, start..end);
            start = end;
        }

        return ranges;
    }

    private static (int[] GroupOf, long[] Keys) Grouped(ItemWording[] wordings)
    {
        var keys = wordings.Select(wording => (long)Term.Word($"{wording.BasicCode}|{wording.Name}")).ToArray();
        var sorted = keys.Distinct().Order().ToArray();
        return ([.. keys.Select(key => Array.BinarySearch(sorted, key))], sorted);
    }
}
