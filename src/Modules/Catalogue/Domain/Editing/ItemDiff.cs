using System.Text.Json.Nodes;

namespace Tongban.Catalogue.Domain.Editing;

/// <summary>One difference that people can read.</summary>
/// <param name="Group">Name of the element group.</param>
/// <param name="Name">The element; for rows of a table with the row's own name: 材料“平面图”· 说明.</param>
internal sealed record Change(string Group, string Name, string Before, string After);

/// <summary>A readable comparison 比对 of two versions of an item's file: by element, rows by their key.</summary>
internal static class ItemDiff
{
    /// <summary>What publishing writes itself, and what follows from a code.</summary>
    private static readonly string[] Derived = ["id", "code", "handlingCode", "version", "typeName"];

    private const string Other = "其他";

    public static IReadOnlyList<Change> Between(JsonObject before, JsonObject after, CodeSets codes) =>
    [
        .. ElementBook.Groups.SelectMany(group => OfGroup(group, before, after, codes)),
        .. SituationDiff.Between(before, after),
        .. Rest(before, after),
    ];

    public static IEnumerable<Change> OfGroup(ElementGroup group, JsonObject before, JsonObject after, CodeSets codes) =>
    [
        .. group.Elements.SelectMany(element => OfElement(group.Name, element.Name, element, before, after, codes)),
        .. group.Tables.SelectMany(table => OfTable(group.Name, table, before, after, codes)),
    ];

    private static IEnumerable<Change> OfElement(string group, string name, Element element, JsonObject before, JsonObject after, CodeSets codes)
    {
        var (left, right) = (Text(element, before, codes), Text(element, after, codes));
        return left == right ? [] : [new Change(group, name, left, right)];
    }

    private static IEnumerable<Change> OfTable(string group, ElementTable table, JsonObject before, JsonObject after, CodeSets codes)
    {
        var (left, right) = (Keyed(before, table), Keyed(after, table));
        foreach (var (key, row) in left.Where(pair => !right.ContainsKey(pair.Key)))
        {
            yield return new Change(group, $"{table.Name}“{Title(table, row)}”", Whole(table, row, codes), "");
        }

        foreach (var (key, row) in right)
        {
            var title = $"{table.Name}“{Title(table, row)}”";
            if (!left.TryGetValue(key, out var old))
            {
                yield return new Change(group, title, "", Whole(table, row, codes));
                continue;
            }

            foreach (var change in table.Columns.SelectMany(column => OfElement(group, $"{title}· {column.Name}", column, old, row, codes)))
            {
                yield return change;
            }
        }

        if (left.Keys.Where(right.ContainsKey).SequenceEqual(right.Keys.Where(left.ContainsKey)) is false)
        {
            yield return new Change(group, $"{table.Name}的次序", string.Join('、', left.Values.Select(row => Title(table, row))), string.Join('、', right.Values.Select(row => Title(table, row))));
        }
    }

    /// <summary>Rows by key; a key that stands twice is told apart by its number.</summary>
    private static Dictionary<string, JsonObject> Keyed(JsonObject item, ElementTable table)
    {
        var rows = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var row in ItemJson.Rows(item, table))
        {
            var key = row[table.Key]?.ToString() ?? "";
            for (var again = 2; !rows.TryAdd(key, row); again++)
            {
                key = $"{row[table.Key]} #{again}";
            }
        }

        return rows;
    }

    private static string Text(Element element, JsonObject item, CodeSets codes)
    {
        var value = ItemJson.Get(item, element.Steps);

        // "No" and "not said" mean the same to a reader.
        return element.Kind == ElementKind.YesNo && value is null ? "否" : ElementText.Write(element, value, codes);
    }

    private static string Title(ElementTable table, JsonObject row) => row[table.Title]?.ToString() ?? "";

    private static string Whole(ElementTable table, JsonObject row, CodeSets codes) => string.Join('\n', table.Columns
        .Select(column => (column.Name, Text: ElementText.Write(column, ItemJson.Get(row, column.Steps), codes)))
        .Where(pair => pair.Text.Length > 0).Select(pair => $"{pair.Name}：{pair.Text}"));

    /// <summary>Members that no element covers, so that no difference is ever left out.</summary>
    private static IEnumerable<Change> Rest(JsonObject before, JsonObject after)
    {
        foreach (var name in before.Select(pair => pair.Key).Union(after.Select(pair => pair.Key)).Where(name => name != "situations" && !Derived.Contains(name)).Order(StringComparer.Ordinal))
        {
            var (left, right) = (Uncovered(name, before[name]), Uncovered(name, after[name]));
            if (!JsonNode.DeepEquals(left, right))
            {
                yield return new Change(Other, name, left?.ToJsonString() ?? "", right?.ToJsonString() ?? "");
            }
        }
    }

    private static JsonNode? Uncovered(string path, JsonNode? node)
    {
        if (Covered.Contains(path) || node is null)
        {
            return null;
        }

        if (node is not JsonObject found)
        {
            return node;
        }

        var rest = new JsonObject();
        foreach (var (name, value) in found)
        {
            if (Uncovered($"{path}.{name}", value) is { } left)
            {
                rest[name] = left.DeepClone();
            }
        }

        return rest.Count == 0 ? null : rest;
    }

    private static readonly HashSet<string> Covered =
        [.. ElementBook.Plain.Select(element => element.Path), .. ElementBook.Tables.Select(table => table.Path), "result.kindName"];
}
