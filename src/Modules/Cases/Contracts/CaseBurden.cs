using System.Text.Json.Serialization;

namespace Tongban.Cases.Contracts;

/// <summary>
/// One line of the burden ledger 减负账本: what the item's checklist asks of somebody who applies for it alone, against what
/// they really gave, as docs/burden-ledger.md defines each figure. Fields − Typed is the sum of <see cref="FieldsBy"/>,
/// Papers − Given the sum of <see cref="PapersBy"/>.
/// </summary>
public sealed record CaseBurden
{
    /// <summary>Answers that the item's own form holds in this situation 填写项.</summary>
    public int Fields { get; init; }

    /// <summary>Of these, typed or chosen by the applicant for this item.</summary>
    public int Typed { get; init; }

    /// <summary>Papers on the checklist in this situation, and others that were asked for by a correction 材料.</summary>
    public int Papers { get; init; }

    /// <summary>Of these, brought or uploaded for this item.</summary>
    public int Given { get; init; }

    /// <summary>How often the item's guide lets the applicant come 到场次数.</summary>
    public int Visits { get; init; }

    /// <summary>Days on which they came because of this case, so far.</summary>
    public int Came { get; init; }

    /// <summary>What spared the fields that weren't typed, by <see cref="BurdenSources"/>; null in lines from before sources were kept.</summary>
    public IReadOnlyDictionary<string, int>? FieldsBy { get; init; }

    /// <summary>What spared the papers that weren't given.</summary>
    public IReadOnlyDictionary<string, int>? PapersBy { get; init; }

    /// <summary>Working days from the day of submission to the decision, nothing taken off; null while undecided.</summary>
    public int? Elapsed { get; init; }

    /// <summary>The promised limit, where it is one in working days; only with <see cref="Elapsed"/>.</summary>
    public int? Promised { get; init; }

    /// <summary>The legal limit, where it is one in working days; only with <see cref="Elapsed"/>.</summary>
    public int? Legal { get; init; }

    /// <summary>Version of the calendar that <see cref="Elapsed"/> was counted with.</summary>
    public string? Calendar { get; init; }

    /// <summary>The moment as of which it was counted.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>Asked once instead of again.</summary>
    [JsonIgnore]
    public int Merged => FieldsBy?.GetValueOrDefault(BurdenSources.Merged) ?? 0;

    /// <summary>Following from other answers, or produced by an earlier step.</summary>
    [JsonIgnore]
    public int Followed => (FieldsBy?.GetValueOrDefault(BurdenSources.Follows) ?? 0) + (FieldsBy?.GetValueOrDefault(BurdenSources.Produced) ?? 0);

    /// <summary>Filled by what the government knows, and only confirmed.</summary>
    [JsonIgnore]
    public int Prefilled => Fields - Typed - Merged - Followed;

    /// <summary>Both lines together; of a whole application for one matter 一件事.</summary>
    public CaseBurden Plus(CaseBurden other) => new()
    {
        Fields = Fields + other.Fields, Typed = Typed + other.Typed, Papers = Papers + other.Papers, Given = Given + other.Given,
        Visits = Visits + other.Visits, Came = Came + other.Came, FieldsBy = Sum(FieldsBy, other.FieldsBy), PapersBy = Sum(PapersBy, other.PapersBy),
        AsOf = AsOf > other.AsOf ? AsOf : other.AsOf,
    };

    private static SortedDictionary<string, int> Sum(params IReadOnlyDictionary<string, int>?[] parts) => new(
        parts.OfType<IReadOnlyDictionary<string, int>>().SelectMany(part => part).GroupBy(part => part.Key).ToDictionary(group => group.Key, group => group.Sum(part => part.Value)),
        StringComparer.Ordinal);
}

/// <summary>A line that was counted again because the case went on: body of <c>cases.burden-counted</c>.</summary>
public sealed record BurdenCounted(Guid CaseId, CaseBurden Burden)
{
    public const string EntryType = "cases.burden-counted";
}
