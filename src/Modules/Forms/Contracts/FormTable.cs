using Tongban.Forms.Domain.Tables;
using Tongban.Kernel;
using Tongban.Platform.Spreadsheets;

namespace Tongban.Forms.Contracts;

/// <param name="Heading">Unlike any other heading of the table.</param>
public sealed record FormColumn(FormField Field, string Heading);

/// <param name="Number">As the spreadsheet program shows it.</param>
/// <param name="Cells">By the table's columns.</param>
/// <param name="Faults">Cells that can't be read, such as formulas.</param>
public sealed record FormLine(int Number, IReadOnlyList<string> Cells, IReadOnlyList<FieldError> Faults);

/// <summary>Fields as columns of a spreadsheet: what people fill in there instead of page by page.</summary>
public sealed class FormTable
{
    // Beside the sheet to fill in stands one with the values that may be chosen.
    private const string Values = "可填内容";

    private FormTable(string name, IEnumerable<FormField> fields, FormDefinition form)
    {
        var asked = fields.Where(field => field.Compute is null).ToList();
        var twice = asked.GroupBy(field => field.Label).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        Name = name;
        Columns = [.. asked.Select(field => new FormColumn(field, twice.Contains(field.Label) ? $"{form.Role(field.Role)?.Name}：{field.Label}" : field.Label))];
    }

    public string Name { get; }

    public IReadOnlyList<FormColumn> Columns { get; }

    /// <summary>One application a line; what is asked once a row of a repeated role has no column.</summary>
    /// <param name="without">Keys of fields that aren't asked there.</param>
    public static FormTable Of(FormDefinition form, IReadOnlySet<string> without) =>
        new(form.Title, form.Fields.Where(field => form.Repeat(field.Role) is null && !without.Contains(field.Key)), form);

    /// <summary>One row of a repeated role a line.</summary>
    public static FormTable OfRows(FormDefinition form, FormPage page) => new(form.RowsOf(page)!.Name, page.Fields, form);

    /// <summary>An empty table to fill in, with the values that may be chosen.</summary>
    public void WriteTemplate(Stream output)
    {
        var chosen = Columns.Select((column, at) => (at, values: Choices(column.Field))).Where(column => column.values.Count > 0).ToList();
        using var book = new XlsxWriter(output);
        book.Sheet(Sheet(Name), [.. Columns.Select(column => column.Heading)], [],
            [.. chosen.Select((column, at) => new ColumnChoices(column.at, $"{Values}!${XlsxWriter.Letters(at)}$2:${XlsxWriter.Letters(at)}${column.values.Count + 1}"))]);
        if (chosen.Count > 0)
        {
            book.Sheet(Values, [.. chosen.Select(column => Columns[column.at].Heading)], Enumerable.Range(0, chosen.Max(column => column.values.Count))
                .Select(row => chosen.Select(column => row < column.values.Count ? column.values[row] : "").ToList()));
        }
    }

    /// <returns>The lines with their cells in the order of <see cref="Columns"/>, or <see cref="FormProblems.Table"/> with what is wrong with the file.</returns>
    public Result<IReadOnlyList<FormLine>> Read(Stream content, int most)
    {
        try
        {
            var table = SheetTable.Read(content, most);
            var unknown = table.Headings.Where(heading => heading.Length > 0 && Columns.All(column => column.Heading != heading)).ToList();
            return unknown.Count > 0
                ? FormProblems.Table.With($"表里没有这样的列：{string.Join('、', unknown)}。请用下载的模板填写，不要改第一行。")
                : Result.From<IReadOnlyList<FormLine>>([.. table.Rows.Select(row => Line(table, row))]);
        }
        catch (UnfitFileException unfit)
        {
            return FormProblems.Table.With(unfit.Message);
        }
    }

    /// <summary>A line's cells as answers.</summary>
    public FormData Answers(FormLine line) => Columns.Zip(line.Cells).Where(pair => pair.Second.Length > 0)
        .Aggregate(FormData.Empty, (data, pair) => TableCell.Put(data, pair.First.Field, pair.Second));

    private FormLine Line(SheetTable table, SheetRow row)
    {
        var at = Columns.Select(column => table.Headings.ToList().IndexOf(column.Heading)).ToList();
        return new FormLine(row.Number, [.. at.Select(column => column >= 0 && column < row.Cells.Count ? row.Cells[column].Trim() : "")],
            [.. row.Faults.Where(fault => at.Contains(fault.Column)).Select(fault => new FieldError(Columns[at.IndexOf(fault.Column)].Field.Key, fault.Reason))]);
    }

    private static IReadOnlyList<string> Choices(FormField field) => field.Element.Type switch
    {
        ElementType.Boolean => [TableCell.Yes, TableCell.No],
        ElementType.Choice => [.. field.Options.Select(option => option.Value)],
        _ => [],
    };

    // Spreadsheet programs know no longer names of sheets, and some characters not at all.
    private static string Sheet(string name) => string.Concat(name.Where(letter => !"[]:*?/\\'（）".Contains(letter, StringComparison.Ordinal)).Take(30));
}
