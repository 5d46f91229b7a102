using static Tongban.Catalogue.Domain.Editing.ElementKind;

namespace Tongban.Catalogue.Domain.Editing;

/// <summary>
/// All elements of an item: GB/T 39046—2020 table 4, the national implementation list (C0109.2, GB/T 39554.2) and the
/// specification of licences (行政许可事项实施规范). Editing pages, comparisons, spreadsheets and completeness follow from it.
/// </summary>
internal static partial class ElementBook
{
    public static IReadOnlyList<ElementGroup> Groups { get; } =
        [Identity, Power, Audience, Conditions, Materials, Limits, Fees, Results, Ways, Remedies, Terms, Questions, Machine];

    /// <summary>Elements outside tables.</summary>
    public static IReadOnlyList<Element> Plain { get; } = [.. Groups.SelectMany(group => group.Elements)];

    public static IReadOnlyList<ElementTable> Tables { get; } = [.. Groups.SelectMany(group => group.Tables)];

    /// <summary>What an item isn't complete without.</summary>
    public static IReadOnlyList<Element> Required { get; } = [.. Plain.Where(element => element.Required)];

    public static ElementGroup? Group(string code) => Groups.FirstOrDefault(group => group.Code == code);

    private static Element Inherited(string path, string name, ElementKind kind, string standard, string hint = "", string set = "") =>
        new(path, name, kind) { Standard = standard, Hint = hint, Set = set, Required = true, Inherited = true };

    private static Element Needed(string path, string name, ElementKind kind, string standard = "", string hint = "", string set = "") =>
        new(path, name, kind) { Standard = standard, Hint = hint, Set = set, Required = true };

    private static Element Open(string path, string name, ElementKind kind, string standard = "", string hint = "", string set = "") =>
        new(path, name, kind) { Standard = standard, Hint = hint, Set = set };
}
