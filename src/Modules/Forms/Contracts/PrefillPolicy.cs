using System.Text.Json.Serialization;

namespace Tongban.Forms.Contracts;

/// <summary>
/// Which source goes before which, how long its values count as fresh, and which facts it may give: data (data/prefill.json), in
/// versions. What isn't named isn't offered.
/// </summary>
/// <param name="Version">1, 2, 3…; the newest counts.</param>
/// <param name="Order">Of <see cref="PrefillSources.Ordered"/>; a source that isn't named gives nothing.</param>
public sealed record PrefillPolicy(int Version, IReadOnlyList<string> Order)
{
    /// <summary>What holds while no policy was published: the registers alone.</summary>
    public static PrefillPolicy RegistersOnly { get; } = new(0, [PrefillSources.Account, PrefillSources.Register]);

    [JsonPropertyName("_")]
    public string? Remark { get; init; }

    /// <summary>Another order for an element.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Orders { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Months for which a source's values count as fresh; a source that isn't named stays fresh.</summary>
    public IReadOnlyDictionary<string, int> FreshMonths { get; init; } = new Dictionary<string, int>();

    /// <summary>Fewer months for elements that change sooner, such as telephones; not for what an organ answers for.</summary>
    public IReadOnlyDictionary<string, int> FreshElements { get; init; } = new Dictionary<string, int>();

    /// <summary>An earlier application that is older gives nothing.</summary>
    public int EarlierYears { get; init; }

    /// <summary>How many earlier applications are looked at, newest first.</summary>
    public int EarlierMost { get; init; }

    /// <summary>Sensitive elements that an earlier application may repeat. All others are asked anew (个人信息保护法第二十八条: 充分的必要性).</summary>
    public IReadOnlyList<string> EarlierSensitive { get; init; } = [];

    /// <summary>By source, what it may say about the application itself (role <c>matter</c>): wishes are asked, not guessed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Matter { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>By the owner that an element names 归口部门, the kind of department to which a correction goes.</summary>
    public IReadOnlyDictionary<string, string> Owners { get; init; } = new Dictionary<string, string>();

    /// <summary>By source, the kind of department that keeps the register: for elements whose owner is no department.</summary>
    public IReadOnlyDictionary<string, string> Keepers { get; init; } = new Dictionary<string, string>();

    /// <summary>Working days within which a correction is answered.</summary>
    public int CorrectionDays { get; init; }

    /// <summary>Kind of the department that answers for a fact of a register; null when the source isn't a register.</summary>
    public string? OwnerOf(string source, Element element) => Keepers.GetValueOrDefault(source) is { } keeper ? Owners.GetValueOrDefault(element.Owner) ?? keeper : null;

    /// <summary>The lower the better; null when the source gives nothing for the element.</summary>
    public int? Rank(string source, string element)
    {
        var order = Orders.GetValueOrDefault(element) ?? Order;
        var name = NameOf(source);
        for (var at = 0; at < order.Count; at++)
        {
            if (order[at] == name)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>What is wrong with it; nothing may be published that names what there isn't.</summary>
    public IEnumerable<string> Faults(IElements elements) =>
    [
        .. Order.Concat(Orders.Values.SelectMany(order => order)).Concat(FreshMonths.Keys).Concat(Matter.Keys)
            .Where(source => !PrefillSources.Ordered.Contains(source)).Distinct().Select(source => $"没有来源“{source}”"),
        .. Orders.Keys.Concat(FreshElements.Keys).Concat(EarlierSensitive).Concat(Matter.Values.SelectMany(codes => codes))
            .Where(code => elements.Find(code) is null).Distinct().Select(code => $"没有数据元“{code}”"),
        .. FreshMonths.Values.Concat(FreshElements.Values).Append(EarlierYears).Append(EarlierMost).Append(CorrectionDays).Where(number => number < 0).Select(number => $"“{number}”不能是负数"),
    ];

    public bool IsFresh(Provenance from, string element, DateOnly today)
    {
        int? limit = FreshMonths.TryGetValue(NameOf(from.Source), out var months) ? months : null;
        if (!from.IsOfficial && FreshElements.TryGetValue(element, out var shorter))
        {
            limit = Math.Min(limit ?? shorter, shorter);
        }

        return limit is not { } most || from.UpdatedOn is not { } on || on.AddMonths(most) > today;
    }

    private static string NameOf(string source) => source is PrefillSources.Population or PrefillSources.LegalPerson ? PrefillSources.Register : source;
}
