using System.Text.Json.Nodes;
using Tongban.Catalogue.Domain.Editing;

namespace Tongban.Catalogue.Domain.Rules;

/// <summary>How many of the elements that an item needs are there 要素完整度.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Completeness(int Filled, int Wanted)
{
    public int Percent => Wanted == 0 ? 100 : Filled * 100 / Wanted;

    public static Completeness Of(JsonObject item) => Of(item, ElementBook.Required, [.. ElementBook.Tables.Where(table => table.Required)]);

    public static Completeness Of(JsonObject item, ElementGroup group) =>
        Of(item, [.. group.Elements.Where(element => element.Required)], [.. group.Tables.Where(table => table.Required)]);

    private static Completeness Of(JsonObject item, IReadOnlyList<Element> elements, IReadOnlyList<ElementTable> tables) => new(
        elements.Count(element => IsThere(ItemJson.Get(item, element.Steps))) + tables.Count(table => ItemJson.Rows(item, table).Count > 0),
        elements.Count + tables.Count);

    private static bool IsThere(JsonNode? value) => value switch
    {
        null => false,
        JsonArray list => list.Count > 0,
        JsonValue text when text.TryGetValue<string>(out var words) => words.Length > 0,
        _ => true,
    };
}
