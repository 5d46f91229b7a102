namespace Tongban.Catalogue.Contracts;

/// <summary>What somebody looks for. An empty text lists everything that the filters leave.</summary>
/// <param name="Text">As typed: everyday words, a name, pinyin, initials, a code.</param>
public sealed record SearchRequest(string Text)
{
    /// <summary>12 digits: items of this place and those of levels above it that serve its people. Null: everywhere.</summary>
    public string? Place { get; init; }

    /// <summary>True: for natural persons; false: for organisations; null: both.</summary>
    public bool? Persons { get; init; }

    /// <summary>Theme code; needs <see cref="Persons"/>, whose list it belongs to.</summary>
    public string? Theme { get; init; }

    public string? DepartmentKind { get; init; }

    /// <summary>GB/T 39046 A.1.</summary>
    public string? TypeCode { get; init; }

    public bool OnlineOnly { get; init; }

    /// <summary>First letter of the name by pinyin, A to Z; # for those that begin with none.</summary>
    public char? Initial { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 20;
}

/// <param name="Total">How many there are in all, after the filters.</param>
/// <param name="DidYouMean">A better spelling with results; null when there is nothing to mend.</param>
public sealed record SearchAnswer(IReadOnlyList<FoundItem> Hits, int Total, SearchFacets Facets, string? DidYouMean);

/// <param name="Because">What people call it that led here, for example 开饭店; null when the name itself matched.</param>
/// <param name="Marks">Parts of the name to highlight, as start and length, in order, without overlaps.</param>
public sealed record FoundItem(ItemHead Item, double Score, string? Because, IReadOnlyList<(int Start, int Length)> Marks);

/// <summary>How many hits each further filter would leave.</summary>
public sealed record SearchFacets(
    IReadOnlyList<FacetCount> Themes, IReadOnlyList<FacetCount> Departments, IReadOnlyList<FacetCount> Types, int Persons, int Organisations, int Online)
{
    /// <summary>First letters by pinyin, in order.</summary>
    public IReadOnlyList<FacetCount> Initials { get; init; } = [];
}

public sealed record FacetCount(string Code, string Name, int Count);
