using Microsoft.Extensions.Primitives;
using Tongban.Forms.Domain;

namespace Tongban.Forms.Contracts;

/// <summary>Reads the posted fields of one page. Nothing but that page's own fields is taken.</summary>
public static class FormReader
{
    // Ten times what any field allows: enough to give back what was typed beside the message, too little to fill the disk.
    private const int Longest = 20_000;

    /// <summary>Reads a page of a form; one with rows row by row, with those that were pasted as lines of a table behind them.</summary>
    public static FormData Read(FormDefinition form, FormPage page, IEnumerable<KeyValuePair<string, StringValues>> posted) =>
        form.RowsOf(page) is { } role ? PostedRows.Read(form, page, role, [.. posted]) : Read(page, posted);

    /// <param name="posted">The posted fields, an <c>IFormCollection</c> for instance.</param>
    /// <returns>
    /// Answers of those fields that were posted, blank ones included. A field that wasn't on the page (hidden by an earlier
    /// answer) is left out, so that merging into the draft keeps what was once typed there.
    /// </returns>
    public static FormData Read(FormPage page, IEnumerable<KeyValuePair<string, StringValues>> posted)
    {
        var fields = posted.DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return page.Fields.Where(field => WasPosted(field, fields)).Aggregate(FormData.Empty, (data, field) => field.Many
            ? data.With(field.Key, Many(field, fields))
            : data.With(field.Key, Normal.Text(field.Element, Cut(Text(field, fields)))));
    }

    private static bool WasPosted(FormField field, Dictionary<string, StringValues> posted) =>
        posted.ContainsKey(field.Key) || field.Element.Type == ElementType.Date && posted.ContainsKey(field.Key + ".year");

    // A page posts a blank value with each group of choices: nothing chosen is then told from not asked.
    private static List<string> Many(FormField field, Dictionary<string, StringValues> posted) =>
        [.. Values(posted, field.Key).Take(100).Select(item => Normal.Text(field.Element, Cut(item))).Where(item => item.Length > 0)];

    private static string Text(FormField field, Dictionary<string, StringValues> posted)
    {
        if (field.Element.Type != ElementType.Date)
        {
            // A blank value stands before each group of radios, so that nothing chosen is told from not asked: the last one counts.
            return Values(posted, field.Key).LastOrDefault() ?? "";
        }

        var parts = new[] { "year", "month", "day" }
            .Select(part => Characters.Compact(Values(posted, $"{field.Key}.{part}").FirstOrDefault() ?? "").TrimEnd('年', '月', '日', '号')).ToArray();
        return Array.TrueForAll(parts, part => part.Length == 0)
            ? Values(posted, field.Key).FirstOrDefault() ?? ""
            : string.Join('-', parts);
    }

    private static IEnumerable<string> Values(Dictionary<string, StringValues> posted, string key) =>
        posted.TryGetValue(key, out var values) ? values.Where(value => value is not null).Select(value => value!) : [];

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];
}
