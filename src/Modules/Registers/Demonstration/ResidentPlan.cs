namespace Tongban.Registers.Demonstration;

/// <summary>The recipe for the demonstration's residents, as it stands in <c>data/residents.json</c>.</summary>
internal sealed record ResidentPlan(
    ulong Seed,
    int Count,
    DateOnly AsOf,
    DateOnly UpdatedOn,
    string MobilePrefix,
    IReadOnlyList<Weighted> CountyWeights,
    IReadOnlyList<Weighted> Nations,
    IReadOnlyList<Weighted> Households,
    int LivesElsewherePercent,
    IReadOnlyList<Weighted> Surnames,
    IReadOnlyList<NameEra> Eras,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Streets);

/// <summary>Characters that parents chose for names until the year <paramref name="To"/>; fashions differ by decades.</summary>
internal sealed record NameEra(
    int To,
    string MaleFirst,
    string MaleSecond,
    string MaleSingle,
    string FemaleFirst,
    string FemaleSecond,
    string FemaleSingle,
    int SinglePercent);
