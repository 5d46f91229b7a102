using Tongban.Catalogue.Domain.Editing;
using Tongban.Platform.Spreadsheets;

namespace Tongban.Catalogue.Domain.Exchange;

/// <summary>How items stand in a spreadsheet: one sheet with a row for each item, one for each kind of repeating elements.</summary>
internal static class Layout
{
    /// <summary>As somebody mends them: sheet by sheet as they stand in the workbook, from the top down.</summary>
    public static IReadOnlyList<ImportFault> InOrder(IEnumerable<ImportFault> faults)
    {
        var sheets = new[] { Items }.Concat(Tables.Select(table => table.Name)).Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at, StringComparer.Ordinal);
        return [.. faults.OrderBy(fault => sheets.GetValueOrDefault(fault.Sheet, -1)).ThenBy(fault => fault.Row)];
    }

    public const string Items = "事项";
    public const string Notes = "填写说明";
    public const string Codes = "代码";

    /// <summary>The first column of every sheet: which item a row belongs to.</summary>
    public static readonly Element Slug = ElementBook.Plain.Single(element => element.Path == "slug");

    public static readonly IReadOnlyList<Element> ItemColumns = [Slug, .. ElementBook.Plain.Where(element => element.Path != "slug")];

    public static readonly IReadOnlyList<ElementTable> Tables = ElementBook.Tables;

    /// <summary>What stands above a column; the star tells what must be filled in.</summary>
    public static string Heading(Element element) => element.Required ? element.Name + "*" : element.Name;

    public static IReadOnlyList<string> Headings(ElementTable table) => [Heading(Slug), .. table.Columns.Select(Heading)];

    /// <summary>Which column of a sheet holds which element; a heading that nobody knows is a slip.</summary>
    public static Columns Read(SheetRow headings, IReadOnlyList<Element> elements)
    {
        var known = elements.ToDictionary(element => element.Name, StringComparer.Ordinal);
        var (found, strange) = (new Dictionary<int, Element>(), new List<(int, string)>());
        foreach (var (text, at) in headings.Cells.Select((text, at) => (Name: text.Trim().TrimEnd('*', '＊').Trim(), at)).Where(cell => cell.Name.Length > 0))
        {
            if (known.TryGetValue(text, out var element) && !found.ContainsValue(element))
            {
                found[at] = element;
            }
            else
            {
                strange.Add((at, text));
            }
        }

        return new Columns(found, strange);
    }
}

internal sealed record Columns(IReadOnlyDictionary<int, Element> Known, IReadOnlyList<(int At, string Heading)> Strange);
