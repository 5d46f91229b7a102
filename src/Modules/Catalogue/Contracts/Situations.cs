using Tongban.Forms.Contracts;
using Tongban.Kernel.Time;

namespace Tongban.Catalogue.Contracts;

/// <summary>A question of the situation guide 情形引导 that shortens the list of materials.</summary>
/// <param name="Key">Its name in addresses.</param>
public sealed record Situation(string Key, string Question, bool Multiple, IReadOnlyList<SituationOption> Options)
{
    /// <summary>Key of the form field that asks the same: what was answered there isn't asked again.</summary>
    public string? FormField { get; init; }
}

public sealed record SituationOption(string Key, string Label)
{
    /// <summary>Values of the form field that mean this option.</summary>
    public IReadOnlyList<string> FormValues { get; init; } = [];

    public IReadOnlyList<string> AddMaterials { get; init; } = [];

    public IReadOnlyList<string> RemoveMaterials { get; init; } = [];

    /// <summary>What else must be seen to, or where to go instead.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    public string Note { get; init; } = "";

    /// <summary>What is promised in this situation instead of the item's own limit, for instance where 告知承诺 is decided on the spot; null when the same.</summary>
    public Limit? Promised { get; init; }

    /// <summary>True when in this situation another matter is the right one.</summary>
    public bool Elsewhere { get; init; }
}

/// <summary>Chosen options by situation. Only options that the item has are ever in it.</summary>
public sealed class SituationAnswers
{
    private readonly Dictionary<string, IReadOnlyList<SituationOption>> _chosen;

    private SituationAnswers(Dictionary<string, IReadOnlyList<SituationOption>> chosen) => _chosen = chosen;

    public static SituationAnswers None { get; } = new([]);

    public bool Any => _chosen.Count > 0;

    public IEnumerable<SituationOption> Options => _chosen.Values.SelectMany(options => options);

    public bool Has(string situation, string option) => _chosen.TryGetValue(situation, out var options) && options.Any(found => found.Key == option);

    public bool IsAnswered(string situation) => _chosen.ContainsKey(situation);

    /// <param name="item">The item.</param>
    /// <param name="values">The option keys chosen for a situation's key, as an address carries them; unknown ones are left out.</param>
    public static SituationAnswers Of(Item item, Func<string, IEnumerable<string>> values) => From(item, situation =>
    {
        var keys = values(situation.Key).ToHashSet(StringComparer.Ordinal);
        return situation.Options.Where(option => keys.Contains(option.Key)).Take(situation.Multiple ? int.MaxValue : 1);
    });

    /// <summary>The situation that a filled form tells of.</summary>
    /// <param name="item">The item.</param>
    /// <param name="counted">Answers as <see cref="FormView.Counted"/> gives them.</param>
    public static SituationAnswers Of(Item item, FormData counted) => From(item, situation =>
    {
        var values = situation.FormField is { } field ? counted.List(field) : [];
        return situation.Options.Where(option => option.FormValues.Intersect(values, StringComparer.Ordinal).Any());
    });

    private static SituationAnswers From(Item item, Func<Situation, IEnumerable<SituationOption>> choose)
    {
        var chosen = new Dictionary<string, IReadOnlyList<SituationOption>>(StringComparer.Ordinal);
        foreach (var situation in item.Situations)
        {
            var options = choose(situation).ToList();

            // A form may tell of several kinds at once (hot dishes and drinks), where the guide asks for one.
            if (options.Count > 0)
            {
                chosen[situation.Key] = options;
            }
        }

        return new SituationAnswers(chosen);
    }
}
