using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>One item as the index sees it.</summary>
internal sealed class Entry
{
    private readonly (string Call, string Plain)[] _calls;
    private readonly string _name;

    public Entry(ItemHead head)
    {
        Item = head;
        var item = head.Wording;
        _name = Terms.Plain(item.Name);
        _calls = [.. item.Aliases.Concat(item.Words).Select(call => (call, Terms.Plain(call)))];
        Counts = new Dictionary<string, (double Weight, bool Strong)>(StringComparer.Ordinal);
        Add(item.Name, 3, strong: true);
        Add(item.Aliases, 2.5, strong: true);
        Add(item.Words, 2, strong: true);
        Add(item.Result, 1, strong: true);
        Add(item.Summary, 0.5, strong: false);
        Length = Counts.Values.Sum(count => count.Weight);
    }

    public ItemHead Item { get; }

    public double Length { get; }

    /// <summary>Weight of each term; strong when it stands in what the item is called.</summary>
    public Dictionary<string, (double Weight, bool Strong)> Counts { get; }

    /// <summary>More for items whose name or nickname holds the words as they were typed, or the other way round.</summary>
    public double Premium(Question question)
    {
        var best = Agreement(_name, question);
        foreach (var (_, plain) in _calls)
        {
            best = Math.Max(best, Agreement(plain, question));
        }

        return best * 6;
    }

    /// <summary>The nickname that agrees best with what was typed; null when the name itself holds it.</summary>
    public string? Because(Question question)
    {
        if (_name.Contains(question.Core, StringComparison.Ordinal) || Item.Wording.Name.Contains(question.Plain, StringComparison.Ordinal))
        {
            return null;
        }

        var asked = question.Terms.Concat(question.Meant.SelectMany(group => group.Terms)).ToHashSet(StringComparer.Ordinal);
        return _calls
            .Select(call => (call.Call, Score: (Agreement(call.Plain, question) * 10) + Terms.Of(call.Plain, singles: false).Count(asked.Contains)))
            .Where(pair => pair.Score > 0)
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Call.Length)
            .Select(pair => pair.Call)
            .FirstOrDefault();
    }

    // One character is no agreement: 证 stands in every second name.
    private static double Agreement(string call, Question question)
    {
        var core = question.Core.Replace(" ", "", StringComparison.Ordinal);
        if (call.Length < 2 || core.Length < 2)
        {
            return 0;
        }

        return call.Contains(core, StringComparison.Ordinal) ? (double)core.Length / call.Length
            : question.Plain.Contains(call, StringComparison.Ordinal) ? (double)call.Length / question.Plain.Length
            : 0;
    }

    private void Add(IEnumerable<string> texts, double weight, bool strong)
    {
        foreach (var text in texts)
        {
            Add(text, weight, strong);
        }
    }

    private void Add(string text, double weight, bool strong)
    {
        foreach (var term in Terms.Of(Terms.Plain(text), singles: true))
        {
            var known = Counts.GetValueOrDefault(term);
            Counts[term] = (known.Weight + (term.Length == 1 ? weight * 0.3 : weight), known.Strong || strong);
        }
    }
}
