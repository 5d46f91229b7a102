using Microsoft.Extensions.Primitives;
using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain;

/// <summary>The rows of a repeated role as they were posted: typed into fields, marked to be taken away, or pasted from a spreadsheet.</summary>
internal static class PostedRows
{
    public const string Paste = ".paste";
    public const string Remove = ".remove";

    // Twice what any role may have: what is too much is said, not cut off unseen.
    private const int MostLines = 2 * FormRepeat.Highest;

    public static FormData Read(FormPage page, FormRole role, IReadOnlyList<KeyValuePair<string, StringValues>> posted)
    {
        var rows = posted.Select(pair => FormKey.Split(pair.Key)).Where(row => row?.Role == role.Code).Select(row => row!.Value.Index)
            .Where(row => row < MostLines).Distinct().Order().ToList();
        var data = rows.Aggregate(FormData.Empty, (all, row) => all.Merge(Row(page.At(row), role, row, posted)));
        var first = rows.Count == 0 ? 0 : rows.Where(row => Enumerable.Any(page.At(row).Fields, field => data.List(field.Key).Any(text => text.Length > 0))).DefaultIfEmpty(-1).Max() + 1;
        return Lines(page, posted.FirstOrDefault(pair => pair.Key == role.Code + Paste).Value.ToString())
            .Select((line, at) => (line, at)).Aggregate(data, (all, pair) => Cells(page.At(first + pair.at), pair.line, all));
    }

    private static FormData Row(FormPage page, FormRole role, int row, IReadOnlyList<KeyValuePair<string, StringValues>> posted) =>
        posted.Any(pair => pair.Key == $"{role.Code}[{row}]{Remove}" && pair.Value.Contains("true"))
            ? page.Fields.Aggregate(FormData.Empty, (data, field) => data.With(field.Key, ""))
            : FormReader.Read(page, posted);

    /// <summary>Lines of cells, without the line that only repeats the labels.</summary>
    private static IEnumerable<string[]> Lines(FormPage page, string text) => text.Split('\n').Take(MostLines)
        .Select(line => line.Trim('\r').Split('\t'))
        .Where(cells => cells.Any(cell => cell.Trim().Length > 0) && cells[0].Trim() != Words.Of(page.Fields[0]));

    private static FormData Cells(FormPage page, string[] cells, FormData data) => page.Fields.Where(field => field.Compute is null).Zip(cells)
        .Aggregate(data, (all, pair) => pair.First.Many
            ? all.With(pair.First.Key, [.. pair.Second.Split('、', '，', ',').Select(item => item.Trim()).Where(item => item.Length > 0)])
            : all.With(pair.First.Key, Spoken(pair.First, pair.Second.Trim())));

    // A table says 是 and 否 where the form has two buttons.
    private static string Spoken(FormField field, string text) => field.Element.Type != ElementType.Boolean ? text : text switch
    {
        "是" or "有" => "true",
        "否" or "无" or "没有" => "false",
        _ => text,
    };
}
