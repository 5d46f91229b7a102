using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Tongban.Kernel;

namespace Tongban.Catalogue.Domain.Editing;

/// <summary>What was typed on the page of an element group; names are the elements' paths, rows are <c>materials[2].name</c>.</summary>
/// <param name="Text">Null when the page had no such field.</param>
internal sealed record Typed(Func<string, string?> Text)
{
    /// <summary>How many rows of a table the page had.</summary>
    public int Rows(ElementTable table) => int.TryParse(Text(table.Path + ".rows"), NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? Math.Clamp(rows, 0, MostRows) : 0;

    /// <summary>More rows than this no page shows.</summary>
    public const int MostRows = 300;
}

/// <summary>Puts what was typed into an item's file: what is right is kept, what is wrong is named beside its field.</summary>
internal static class GroupEdit
{
    /// <returns>The slips; the file has taken everything else.</returns>
    public static IReadOnlyList<FieldError> Apply(JsonObject item, ElementGroup group, Typed typed, CodeSets codes, bool inheritedToo)
    {
        var slips = new List<FieldError>();
        foreach (var element in group.Elements.Where(element => inheritedToo || !element.Inherited))
        {
            Put(item, element, element.Path, typed, codes, slips);
        }

        foreach (var table in group.Tables.Where(table => inheritedToo || !table.Inherited))
        {
            Table(item, table, typed, codes, slips);
        }

        Derive(item, codes);
        return slips;
    }

    /// <summary>Names that follow from codes.</summary>
    public static void Derive(JsonObject item, CodeSets codes)
    {
        if (codes["item-type"].Find($"{item["typeCode"]}") is { } type)
        {
            item["typeName"] = type.Name;
        }

        if (item["result"] is JsonObject result && codes["result-kind"].Find($"{result["kind"]}") is { } kind)
        {
            result["kindName"] = kind.Name;
        }
    }

    /// <summary>What a group held when its page was shown: another value later means that somebody changed it meanwhile.</summary>
    public static string Seal(JsonObject item, ElementGroup group)
    {
        var parts = group.Elements.Select(element => ItemJson.Get(item, element.Steps)).Concat(group.Tables.Select(table => ItemJson.Get(item, table.Steps)))
            .Select(node => node?.ToJsonString() ?? "");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))))[..16];
    }

    private static void Table(JsonObject item, ElementTable table, Typed typed, CodeSets codes, List<FieldError> slips)
    {
        var old = ItemJson.Rows(item, table);
        var rows = new List<(decimal Order, JsonObject Row)>();
        for (var at = 0; at < typed.Rows(table); at++)
        {
            var path = $"{table.Path}[{at}]";
            if (typed.Text(path + ".remove") == "true" || at >= old.Count && table.Columns.All(column => string.IsNullOrWhiteSpace(typed.Text($"{path}.{column.Path}")) || column.Choices.Count > 0))
            {
                continue;
            }

            var row = at < old.Count ? (JsonObject)old[at].DeepClone() : BlankItem.Row(table);
            foreach (var column in table.Columns)
            {
                Put(row, column, $"{path}.{column.Path}", typed, codes, slips);
            }

            rows.Add((Order(typed.Text(path + ".order"), at), Tidy(row)));
        }

        if (typed.Text(table.Path + ".rows") is not null)
        {
            ItemJson.Set(item, table.Steps, new JsonArray([.. rows.OrderBy(pair => pair.Order).Select(pair => (JsonNode?)pair.Row)]));
        }
    }

    private static void Put(JsonObject target, Element element, string name, Typed typed, CodeSets codes, List<FieldError> slips)
    {
        if (typed.Text(name) is not { } text)
        {
            return;
        }

        var read = ElementText.Read(element, text, codes);
        if (read.Slip is { } slip)
        {
            slips.Add(new FieldError(name, slip));
        }
        else if (read.Value is { } value)
        {
            ItemJson.Set(target, element.Steps, value);
        }
        else
        {
            Clear(target, element, name, slips);
        }
    }

    private static void Clear(JsonObject target, Element element, string name, List<FieldError> slips)
    {
        if (element.Required && element.Kind is ElementKind.Choice or ElementKind.Limit or ElementKind.Number or ElementKind.CodeName || element is { Required: true, Kind: ElementKind.Whole })
        {
            slips.Add(new FieldError(name, "这一项要填"));
        }
        else if (ItemJson.Get(target, element.Steps) is not null)
        {
            ItemJson.Set(target, element.Steps, element.Vanishes ? null : ElementText.Nothing(element));
        }
    }

    // A replacement without its kind is none; with it, its words must be there, be they empty.
    internal static JsonObject Tidy(JsonObject row)
    {
        if (row["replacedBy"] is JsonObject by)
        {
            if (by["kind"] is null)
            {
                row.Remove("replacedBy");
            }
            else
            {
                by["text"] ??= "";
            }
        }

        return row;
    }

    private static decimal Order(string? text, int at) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var order) ? order : at + 1;
}
