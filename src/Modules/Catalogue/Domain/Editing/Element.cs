namespace Tongban.Catalogue.Domain.Editing;

/// <summary>How an element is written, in a field as in a spreadsheet's cell.</summary>
internal enum ElementKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines of prose.</summary>
    Text,

    /// <summary>A list, one entry a line.</summary>
    Lines,

    YesNo,

    Whole,

    /// <summary>A number with a fraction, for example days of a step.</summary>
    Number,

    /// <summary>One code of a set, kept as the code.</summary>
    Code,

    /// <summary>One code of a set, kept with its name.</summary>
    CodeName,

    /// <summary>Codes of a set, kept as codes.</summary>
    Codes,

    /// <summary>Codes of a set, kept with their names.</summary>
    CodeNames,

    /// <summary>A time limit in words: 15 个工作日, 当日, 无期限.</summary>
    Limit,

    /// <summary>One of the program's own words, which <see cref="Element.Choices"/> lists.</summary>
    Choice,

    /// <summary>Several of them.</summary>
    Choices,

    Url,
}

/// <summary>One element 要素 of an item: what a field, a column and a line of a comparison have in common.</summary>
/// <param name="Path">Where it stands in the item's file, for example <c>legalLimit.limit</c>.</param>
/// <param name="Name">As the standard calls it.</param>
internal sealed record Element(string Path, string Name, ElementKind Kind)
{
    /// <summary>What to write, in plain words.</summary>
    public string Hint { get; init; } = "";

    /// <summary>Code set of the code kinds.</summary>
    public string Set { get; init; } = "";

    /// <summary>Stored word and what people read, for the choice kinds.</summary>
    public IReadOnlyList<(string Word, string Name)> Choices { get; init; } = [];

    /// <summary>Column of the national list, for example <c>POWER_SOURCE</c>.</summary>
    public string Standard { get; init; } = "";

    /// <summary>An item can't be without it: counts for completeness, marked in templates.</summary>
    public bool Required { get; init; }

    /// <summary>Comes from the directory 基本目录; a place that took its item from there doesn't change it.</summary>
    public bool Inherited { get; init; }

    /// <summary>Left out of the file when it is empty: there an empty text would mean something else.</summary>
    public bool Vanishes { get; init; }

    /// <summary>Longest text.</summary>
    public int Most { get; init; } = 1000;

    public string[] Steps { get; } = Path.Split('.');
}

/// <summary>Elements that repeat: materials, steps, bases…</summary>
/// <param name="Key">The column that tells rows apart.</param>
internal sealed record ElementTable(string Path, string Name, string Key, IReadOnlyList<Element> Columns)
{
    public string Hint { get; init; } = "";

    public bool Required { get; init; }

    public bool Inherited { get; init; }

    /// <summary>The column whose text is a row's heading.</summary>
    public string Title { get; init; } = Key;

    public string[] Steps { get; } = Path.Split('.');
}

/// <summary>Elements that are filled in on one page.</summary>
internal sealed record ElementGroup(string Code, string Name, string Hint)
{
    public IReadOnlyList<Element> Elements { get; init; } = [];

    public IReadOnlyList<ElementTable> Tables { get; init; } = [];
}
