using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain;

/// <summary>Conditions as JSON Schema over all answers, where they are comparisons with constants; null where they aren't.</summary>
internal sealed class SchemaConditions(FormDefinition form)
{
    public static bool IsTrue(JsonNode? rule) => rule is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    private readonly Dictionary<string, JsonNode?> _pages = form.Pages.SelectMany(page => page.Fields.Select(field => (field.Key, page.ShowIf)))
        .DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.ShowIf, StringComparer.Ordinal);

    /// <summary>Neither the page nor the field has a condition.</summary>
    public bool IsAlwaysShown(FormField field) => field.ShowIf is null && _pages[field.Key] is null;

    /// <summary>Holds while the field is asked; everything is valid under an empty schema.</summary>
    public JsonObject? Shown(FormField field) => (_pages[field.Key], field.ShowIf) switch
    {
        (null, null) => [],
        (null, var own) => Of(own),
        (var whole, null) => Of(whole),
        var (whole, own) => Of(whole) is { } page && Of(own) is { } asked ? All([page, asked]) : null,
    };

    /// <summary>Holds while the field must be answered.</summary>
    public JsonObject? Required(FormField field) => field.Required is null
        ? Never()
        : Shown(field) is { } shown && Of(field.Required) is { } needed ? All([shown, needed]) : null;

    private JsonObject? Of(JsonNode? rule) => rule switch
    {
        JsonValue value when value.GetValueKind() is JsonValueKind.True => [],
        JsonValue value when value.GetValueKind() is JsonValueKind.False => Never(),
        JsonObject { Count: 1 } operation => Operation(operation.First().Key, operation.First().Value),
        _ => null,
    };

    private JsonObject? Operation(string name, JsonNode? argument)
    {
        JsonNode?[] arguments = argument is JsonArray list ? [.. list] : [argument];
        return (name, arguments) switch
        {
            ("==", [var left, var right]) => Equal(left, right),
            ("!=", [var left, var right]) => Not(Equal(left, right)),
            ("in", [var item, var container]) => In(item, container),
            ("!!", [var one]) => Truthy(one),
            ("!", [var one]) => Not(Truthy(one)),
            ("and", { Length: > 0 }) => Several("allOf", arguments),
            ("or", { Length: > 0 }) => Several("anyOf", arguments),
            _ => null,
        };
    }

    private JsonObject? Several(string name, JsonNode?[] rules)
    {
        var parts = rules.Select(Of).ToList();
        return parts.Exists(part => part is null) ? null : new JsonObject { [name] = new JsonArray([.. parts]) };
    }

    private JsonObject? Equal(JsonNode? left, JsonNode? right) =>
        Field(left) is { } field && Constant(field, right) is { } value ? Answered(field, new JsonObject { ["const"] = value })
        : Field(right) is { } other && Constant(other, left) is { } same ? Answered(other, new JsonObject { ["const"] = same })
        : null;

    private JsonObject? In(JsonNode? item, JsonNode? container)
    {
        if (Field(item) is { } field && container is JsonArray list)
        {
            var values = list.Select(one => Constant(field, one)).ToList();
            return values.Contains(null) ? null : Answered(field, new JsonObject { ["enum"] = new JsonArray([.. values]) });
        }

        return Field(container) is { Many: true } many && Text(item) is { } text
            ? Answered(many, new JsonObject { ["type"] = "array", ["contains"] = new JsonObject { ["const"] = text } })
            : null;
    }

    private JsonObject? Truthy(JsonNode? rule) => Field(rule) switch
    {
        null => Of(rule),
        { Element.Type: ElementType.Boolean } field => Answered(field, new JsonObject { ["const"] = "true" }),
        { Element.Type: ElementType.Integer or ElementType.Decimal or ElementType.Money } => null,
        var field => Answered(field, []),
    };

    /// <summary>The answer is there, counts, and is such: that of a field that isn't asked doesn't count.</summary>
    private JsonObject? Answered(FormField field, JsonObject value) => Shown(field) is { } shown
        ? All([shown, new JsonObject { ["properties"] = new JsonObject { [field.Key] = value }, ["required"] = new JsonArray(field.Key) }])
        : null;

    private FormField? Field(JsonNode? rule) =>
        rule is JsonObject { Count: 1 } variable && variable.ContainsKey("var") && Text(variable["var"] is JsonArray { Count: 1 } single ? single[0] : variable["var"]) is { } key && form.Field(key) is { Compute: null } field ? field : null;

    /// <summary>The constant as the answer is written; null where the two are compared by conversion.</summary>
    private static string? Constant(FormField field, JsonNode? constant) => field.Element.Type switch
    {
        ElementType.Boolean => constant is JsonValue value && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? constant!.ToJsonString() : null,
        ElementType.Integer or ElementType.Decimal or ElementType.Money or ElementType.Choices => null,
        _ => Text(constant),
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject Never() => new() { ["not"] = new JsonObject() };

    private static JsonObject? Not(JsonObject? condition) => condition is null ? null : new JsonObject { ["not"] = condition };

    private static JsonObject All(IEnumerable<JsonObject> parts) => parts.Where(part => part.Count > 0).ToList() switch
    {
        [] => [],
        [var one] => one,
        var several => new JsonObject { ["allOf"] = new JsonArray([.. several]) },
    };
}
