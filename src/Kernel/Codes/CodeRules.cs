namespace Tongban.Kernel.Codes;

/// <summary>
/// What a code is checked against besides its own arithmetic: the provinces that exist here, and today. The set of
/// provinces is configuration (GB/T 2260 gives 34 of them); 99 belongs to no place and is added for demonstration only.
/// </summary>
/// <param name="Provinces">Two-digit province codes that are accepted, for example <c>11</c>.</param>
/// <param name="Today">The civil date; dates inside codes may not lie after it.</param>
public sealed record CodeRules(IReadOnlySet<string> Provinces, DateOnly Today)
{
    /// <summary>The province code of the demonstration place; GB/T 2260 assigns it to nobody.</summary>
    public const string DemonstrationProvince = "99";

    private static readonly HashSet<string> National =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45",
        "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
        "83", // not a province: residence permits 居住证 of people from Taiwan carry it
    ];

    private static readonly HashSet<string> WithDemonstration = [.. National, DemonstrationProvince];

    // A bit per two-digit code: asking costs no string.
    private readonly UInt128 _bits = Bits(Provinces);

    public IReadOnlySet<string> Provinces { get; } = Provinces;

    public static CodeRules ForProduction(DateOnly today) => new(National, today);

    public static CodeRules ForDemonstration(DateOnly today) => new(WithDemonstration, today);

    /// <param name="provinces">What the installation accepts; empty for all that GB/T 2260 knows.</param>
    /// <param name="demonstration">Adds 99, which otherwise isn't accepted even when it is named.</param>
    public static CodeRules Of(IReadOnlyCollection<string> provinces, bool demonstration, DateOnly today) => provinces.Count == 0
        ? demonstration ? ForDemonstration(today) : ForProduction(today)
        : new(provinces.Where(province => province != DemonstrationProvince).Concat(demonstration ? [DemonstrationProvince] : []).ToHashSet(StringComparer.Ordinal), today);

    /// <summary>Whether the first two characters, which must be digits, name an accepted province.</summary>
    public bool HasProvince(ReadOnlySpan<char> code) => (_bits >> CodeText.Number(code[..2]) & UInt128.One) == UInt128.One;

    private static UInt128 Bits(IEnumerable<string> provinces)
    {
        var bits = UInt128.Zero;
        foreach (var province in provinces)
        {
            if (province.Length != 2 || CodeText.FirstNonDigit(province) >= 0)
                throw new ArgumentException($"A province code has two digits, not '{province}'.", nameof(provinces));
            bits |= UInt128.One << CodeText.Number(province);
        }

        return bits;
    }
}
