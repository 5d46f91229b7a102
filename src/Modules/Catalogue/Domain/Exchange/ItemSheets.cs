using System.Text.Json.Nodes;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Platform.Spreadsheets;

namespace Tongban.Catalogue.Domain.Exchange;

/// <summary>The rows of one item over all sheets.</summary>
/// <param name="Row">Number of its row in the sheet of items.</param>
internal sealed record ItemRows(string Slug, int Row, IReadOnlyList<string> Cells)
{
    public Dictionary<ElementTable, List<SheetRow>> Tables { get; } = [];
}

/// <summary>A workbook as it was read, its slips so far among it.</summary>
internal sealed class ItemSheets
{
    private readonly Dictionary<ElementTable, Columns> _tables = [];
    private readonly Dictionary<string, ItemRows> _items = new(StringComparer.Ordinal);
    private readonly HashSet<(ElementTable, string)> _lost = [];
    private Columns _columns = new(new Dictionary<int, Element>(), []);

    public IReadOnlyCollection<ItemRows> Items => _items.Values;

    public List<ImportFault> Faults { get; } = [];

    /// <exception cref="UnfitFileException">The file can't be read at all.</exception>
    public static ItemSheets Read(XlsxFile file)
    {
        var sheets = new ItemSheets();
        using (var items = file.Sheet(Layout.Items) ?? throw new UnfitFileException($"没有叫“{Layout.Items}”的工作表，这个文件里有：{string.Join('、', file.SheetNames.Take(10))}。请下载模板，照着模板填。"))
        {
            sheets.ReadItems(items);
            sheets.Refuse(items.Merged, Layout.Items);
        }

        foreach (var table in Layout.Tables)
        {
            using var rows = file.Sheet(table.Name);
            if (rows is not null)
            {
                sheets.ReadTable(table, rows);
                sheets.Refuse(rows.Merged, table.Name);
            }
        }

        return sheets;
    }

    /// <summary>Puts an item's rows into its file: cells replace elements, rows of a sheet replace all rows of that kind.</summary>
    public void Put(ItemRows item, JsonObject file, CodeSets codes)
    {
        foreach (var (at, element) in _columns.Known)
        {
            Cell(file, element, Layout.Items, item.Row, at, at < item.Cells.Count ? item.Cells[at] : "", codes);
        }

        foreach (var (table, rows) in item.Tables)
        {
            var list = new JsonArray();
            foreach (var row in rows)
            {
                var target = BlankItem.Row(table);
                foreach (var (at, element) in _tables[table].Known.Where(pair => pair.Value != Layout.Slug))
                {
                    Cell(target, element, table.Name, row.Number, at, at < row.Cells.Count ? row.Cells[at] : "", codes);
                }

                list.Add(GroupEdit.Tidy(target));
            }

            ItemJson.Set(file, table.Steps, list);
        }

        GroupEdit.Derive(file, codes);
    }

    /// <summary>Where an element of an item stands in the workbook.</summary>
    public ImportFault At(ItemRows item, string path, string message)
    {
        var root = path.Split([' ', '['])[0];
        foreach (var (table, rows) in item.Tables.Where(pair => pair.Key.Path == root))
        {
            var number = path.IndexOf('[', StringComparison.Ordinal) is > 0 and var open && int.TryParse(path[(open + 1)..path.IndexOf(']', open)], out var index) && index < rows.Count ? rows[index].Number : 0;
            return new ImportFault(table.Name, number, "", message);
        }

        var column = _columns.Known.FirstOrDefault(pair => pair.Value.Path == root || pair.Value.Path.StartsWith(root + ".", StringComparison.Ordinal));
        return new ImportFault(Layout.Items, item.Row, column.Value is null ? path : Name(column.Key, column.Value), message);
    }

    private void ReadItems(SheetReader reader)
    {
        using var rows = reader.Rows().GetEnumerator();
        if (!rows.MoveNext() || !Headings(rows.Current, Layout.ItemColumns, Layout.Items, out _columns))
        {
            return;
        }

        var slug = _columns.Known.First(pair => pair.Value == Layout.Slug).Key;
        while (rows.MoveNext())
        {
            var row = rows.Current;
            if (row.IsEmpty)
            {
                continue;
            }

            Report(row, Layout.Items, _columns);
            var key = slug < row.Cells.Count ? row.Cells[slug] : "";
            if (key.Length == 0)
            {
                Faults.Add(new ImportFault(Layout.Items, row.Number, Name(slug, Layout.Slug), "没有网址名字，不知道是哪个事项"));
            }
            else if (!_items.TryAdd(key, new ItemRows(key, row.Number, row.Cells)))
            {
                Faults.Add(new ImportFault(Layout.Items, row.Number, Name(slug, Layout.Slug), $"“{key}”在第 {_items[key].Row} 行已经有了。请删去其中一行，或者改成另一个网址名字"));
            }
        }
    }

    private void ReadTable(ElementTable table, SheetReader reader)
    {
        using var rows = reader.Rows().GetEnumerator();
        if (!rows.MoveNext() || !Headings(rows.Current, [Layout.Slug, .. table.Columns], table.Name, out var columns))
        {
            return;
        }

        _tables[table] = columns;
        var slug = columns.Known.First(pair => pair.Value == Layout.Slug).Key;
        while (rows.MoveNext())
        {
            var row = rows.Current;
            if (row.IsEmpty)
            {
                continue;
            }

            Report(row, table.Name, columns);
            var key = slug < row.Cells.Count ? row.Cells[slug] : "";
            if (!_items.TryGetValue(key, out var item))
            {
                Lost(table, row.Number, Name(slug, Layout.Slug), key);
                continue;
            }

            if (!item.Tables.TryGetValue(table, out var list))
            {
                item.Tables[table] = list = [];
            }

            list.Add(row);
        }
    }

    /// <summary>Rows of an item that isn't there are told once: the others have the same cause.</summary>
    private void Lost(ElementTable table, int row, string column, string key)
    {
        if (_lost.Add((table, key)))
        {
            Faults.Add(new ImportFault(table.Name, row, column, key.Length == 0
                ? "没有网址名字，不知道是哪个事项的。请填“事项”表里的网址名字"
                : $"“{key}”在“{Layout.Items}”表里没有。请在那里加上它，或者改成那里有的网址名字（往下同样的行不再列）"));
        }
    }

    private void Refuse(IReadOnlyList<string> merged, string sheet) => Faults.AddRange(merged.Select(reference => new ImportFault(sheet,
        int.TryParse(reference.Split(':')[0].AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), out var row) ? row : 0, XlsxWriter.Letters(SheetReader.Column(reference) ?? 0),
        $"{reference} 是合并的单元格。请取消合并，每一行都把自己的内容填上")));

    private bool Headings(SheetRow row, IReadOnlyList<Element> elements, string sheet, out Columns columns)
    {
        columns = Layout.Read(row, elements);
        Faults.AddRange(columns.Strange.Select(strange => new ImportFault(sheet, row.Number, XlsxWriter.Letters(strange.At), $"不认识的列“{strange.Heading}”，或者重复了。请用模板里的列名")));
        if (columns.Known.Values.Contains(Layout.Slug))
        {
            return true;
        }

        Faults.Add(new ImportFault(sheet, row.Number, "", $"没有“{Layout.Slug.Name}”这一列，第一行要是列名"));
        return false;
    }

    private void Report(SheetRow row, string sheet, Columns columns) => Faults.AddRange(row.Faults.Select(fault =>
        new ImportFault(sheet, row.Number, columns.Known.TryGetValue(fault.Column, out var element) ? Name(fault.Column, element) : XlsxWriter.Letters(fault.Column), fault.Reason)));

    private void Cell(JsonObject target, Element element, string sheet, int row, int at, string text, CodeSets codes)
    {
        var read = ElementText.Read(element, text, codes);
        if (read.Slip is { } slip)
        {
            Faults.Add(new ImportFault(sheet, row, Name(at, element), slip));
        }
        else if (read.Value is { } value)
        {
            ItemJson.Set(target, element.Steps, value);
        }
        else if (element.Required && element.Kind is ElementKind.Choice or ElementKind.Limit or ElementKind.Number or ElementKind.CodeName or ElementKind.Whole)
        {
            Faults.Add(new ImportFault(sheet, row, Name(at, element), "这一格要填"));
        }
        else if (ItemJson.Get(target, element.Steps) is not null)
        {
            ItemJson.Set(target, element.Steps, element.Vanishes ? null : ElementText.Nothing(element));
        }
    }

    private static string Name(int column, Element element) => $"{XlsxWriter.Letters(column)} {element.Name}";
}
