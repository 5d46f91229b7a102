using Microsoft.Extensions.Primitives;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain.Tables;

namespace Tongban.Forms.Domain;

/// <summary>The rows of a repeated role as they were posted: typed into fields, marked to be taken away, pasted from a spreadsheet, or brought as one.</summary>
internal static class PostedRows
{
    public const string Paste = ".paste";
    public const string Remove = ".remove";
    public const string File = ".file";

    // Twice what any role may have: what is too much is said, not cut off unseen.
    public const int MostLines = 2 * FormRepeat.Highest;

    public static FormData Read(FormDefinition form, FormPage page, FormRole role, IReadOnlyList<KeyValuePair<string, StringValues>> posted)
    {
        var byRow = posted.Select(pair => (pair, row: FormKey.Split(pair.Key))).Where(found => found.row?.Role == role.Code && found.row.Value.Index < MostLines)
            .ToLookup(found => found.row!.Value.Index, found => found.pair);
        var rows = byRow.Select(row => row.Key).Order().ToList();
        var data = rows.Aggregate(FormData.Empty, (all, row) => all.Merge(Row(form, page.At(row), role, row, [.. byRow[row]])));
        var first = rows.Count == 0 ? 0 : rows.Where(row => Enumerable.Any(page.At(row).Fields, field => data.List(field.Key).Any(text => text.Length > 0))).DefaultIfEmpty(-1).Max() + 1;
        return Lines(page, posted.FirstOrDefault(pair => pair.Key == role.Code + Paste).Value.ToString())
            .Select((line, at) => (line, at)).Aggregate(data, (all, pair) => Cells(page.At(first + pair.at), pair.line, all));
    }

    // A row that is taken away goes with what other pages ask about it.
    private static FormData Row(FormDefinition form, FormPage page, FormRole role, int row, List<KeyValuePair<string, StringValues>> posted) =>
        posted.Exists(pair => pair.Key == $"{role.Code}[{row}]{Remove}" && pair.Value.Contains("true"))
            ? form.Fields.Where(field => field.Role == role.Code).Select(field => field.At(row)).Aggregate(FormData.Empty, (data, field) => data.With(field.Key, ""))
            : FormReader.Read(page, posted);

    /// <summary>Lines of cells, without the line that only repeats the labels.</summary>
    private static IEnumerable<string[]> Lines(FormPage page, string text) => text.Split('\n').Take(MostLines)
        .Select(line => line.Trim('\r').Split('\t'))
        .Where(cells => cells.Any(cell => cell.Trim().Length > 0) && cells[0].Trim() != Words.Of(page.Fields[0]) && cells[0].Trim() != page.Fields[0].Label);

    private static FormData Cells(FormPage page, string[] cells, FormData data) => page.Fields.Where(field => field.Compute is null).Zip(cells)
        .Aggregate(data, (all, pair) => TableCell.Put(all, pair.First, pair.Second));
}
