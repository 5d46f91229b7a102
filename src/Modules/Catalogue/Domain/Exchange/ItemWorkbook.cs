using System.Text.Json.Nodes;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Platform.Spreadsheets;

namespace Tongban.Catalogue.Domain.Exchange;

/// <summary>Writes items as a workbook that can be handed in again, and the empty one to fill in.</summary>
internal static class ItemWorkbook
{
    /// <param name="items">Read once for each sheet.</param>
    public static void Write(Stream output, Func<IEnumerable<JsonObject>> items, CodeSets codes)
    {
        using var book = new XlsxWriter(output);
        var lists = CodeColumns(codes);
        book.Sheet(Layout.Items, [.. Layout.ItemColumns.Select(Layout.Heading)],
            items().Select(item => Row(Layout.ItemColumns, item, codes)), Choices(Layout.ItemColumns, 0, lists));
        foreach (var table in Layout.Tables)
        {
            book.Sheet(table.Name, Layout.Headings(table),
                items().SelectMany(item => ItemJson.Rows(item, table).Select(row => (IReadOnlyList<string>)[$"{item["slug"]}", .. Row(table.Columns, row, codes)])),
                Choices(table.Columns, 1, lists));
        }

        book.Sheet(Layout.Codes, [.. codes.All.Select(set => set.Name)], CodeRows(codes));
        book.Sheet(Layout.Notes, ["工作表", "列", "怎样填", "国家清单里的列"], NoteRows());
    }

    private static string[] Row(IReadOnlyList<Element> columns, JsonObject source, CodeSets codes) =>
        [.. columns.Select(column => ElementText.Write(column, ItemJson.Get(source, column.Steps), codes))];

    private static Dictionary<string, (string Letters, int Count)> CodeColumns(CodeSets codes) =>
        codes.All.Select((set, at) => (set, at)).ToDictionary(pair => pair.set.Code, pair => (XlsxWriter.Letters(pair.at), pair.set.Values.Count), StringComparer.Ordinal);

    private static List<ColumnChoices> Choices(IReadOnlyList<Element> columns, int first, Dictionary<string, (string Letters, int Count)> lists) =>
        [.. columns.Select((column, at) => (column, At: at + first, Formula: Formula(column, lists))).Where(found => found.Formula is not null).Select(found => new ColumnChoices(found.At, found.Formula!))];

    private static string? Formula(Element column, Dictionary<string, (string Letters, int Count)> lists) => column.Kind switch
    {
        ElementKind.Code or ElementKind.CodeName => $"{Layout.Codes}!${lists[column.Set].Letters}$2:${lists[column.Set].Letters}${lists[column.Set].Count + 1}",
        ElementKind.Choice => $"\"{string.Join(',', column.Choices.Select(choice => choice.Name))}\"",
        ElementKind.YesNo => "\"是,否\"",
        _ => null,
    };

    private static IEnumerable<IReadOnlyList<string>> CodeRows(CodeSets codes)
    {
        var sets = codes.All.ToList();
        for (var at = 0; at < sets.Max(set => set.Values.Count); at++)
        {
            yield return [.. sets.Select(set => at < set.Values.Count ? $"{set.Values[at].Code} {set.Values[at].Name}" : "")];
        }
    }

    private static IEnumerable<IReadOnlyList<string>> NoteRows()
    {
        yield return ["", "", "一行一个事项，第一行的列名不要改，列的次序可以变，不用的列可以删。带 * 的必须填。", ""];
        yield return ["", "", "“网址名字”把各张表连起来：已有的事项用它原来的名字，会发布成新的版本；没有的就是新增。内容没有变的不会重复发布。", ""];
        yield return ["", "", "一格里填几个的，用顿号“、”隔开；要分行的（条件、叫法等）按 Alt+Enter 换行。代码可以填代码，也可以填名称。", ""];
        yield return ["", "", "材料、环节等表：写了一个事项的，就换掉它原来的全部；没有写的，保留原来的。情形请在网页上编辑。", ""];
        yield return ["", "", "不要合并单元格，不要用公式和宏。上传后先试导入，列出全部问题，一处不对都不会导入。", ""];
        foreach (var column in Layout.ItemColumns)
        {
            yield return [Layout.Items, Layout.Heading(column), How(column), column.Standard];
        }

        foreach (var (table, column) in Layout.Tables.SelectMany(table => table.Columns.Select(column => (table, column))))
        {
            yield return [table.Name, Layout.Heading(column), How(column), column.Standard];
        }
    }

    private static string How(Element element) => string.Join("；", new[]
    {
        element.Hint,
        element.Kind switch
        {
            ElementKind.Lines => "一行一条",
            ElementKind.YesNo => "是或者否",
            ElementKind.Whole => "整数",
            ElementKind.Number => "数字，可以有小数",
            ElementKind.Code or ElementKind.CodeName => "从“代码”表里选一个",
            ElementKind.Codes or ElementKind.CodeNames => "从“代码”表里选，可以几个",
            ElementKind.Limit => "15 个工作日、30 日（自然日）、24 小时、3 个月、当日、无期限",
            ElementKind.Choice or ElementKind.Choices => string.Join('、', element.Choices.Select(choice => choice.Name)),
            ElementKind.Url => "https:// 开头的网址",
            _ => "",
        },
    }.Where(part => part.Length > 0));
}
