using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain;

/// <summary>
/// The JSON Schema 2020-12 of a form's answers in the form in which they are kept (<see cref="FormView.Normalised"/>): text by
/// key, several choices a list. What <see cref="FormCheck.Whole"/> accepts is valid.
/// </summary>
/// <remarks>
/// It says less than the check about what no schema can say: check characters and places inside codes, dates not after today,
/// conditions that compute, and rules between fields. A value under a condition that doesn't hold is left open: it doesn't count.
/// </remarks>
internal static class FormSchema
{
    private const string Note =
        "Answers by field key as they are kept: text, several choices a list of texts. The interface also takes other spellings of numbers, dates and codes and brings them into this form. Check characters of codes and rules between fields are checked beyond this schema.";

    public static JsonObject Of(FormDefinition form)
    {
        var conditions = new SchemaConditions(form);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:tongban:form:{form.Code}:{form.Version}",
            ["title"] = form.Title,
            ["description"] = Note,
            ["type"] = "object",
            ["properties"] = new JsonObject(form.Fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, Property(field)))),
            ["required"] = new JsonArray([.. form.Fields.Where(IsAlwaysRequired).Select(field => (JsonNode)field.Key)]),
            ["additionalProperties"] = false,
            ["$defs"] = FieldSchema.Definitions(),
        };
        if (form.Fields.SelectMany(field => Conditional(field, conditions)).ToArray() is { Length: > 0 } conditional)
        {
            schema["allOf"] = new JsonArray(conditional);
        }

        return schema;
    }

    /// <summary>Whether the schema says of this form all that the check says of it, but for what lies inside codes and for future dates.</summary>
    public static bool IsWhole(FormDefinition form)
    {
        var conditions = new SchemaConditions(form);
        return form.Rules.Count == 0 && form.Fields.All(field => conditions.Shown(field) is not null && conditions.Required(field) is not null);
    }

    private static bool IsAlwaysRequired(FormField field) => field.ShowIf is null && SchemaConditions.IsTrue(field.Required);

    private static JsonObject Property(FormField field)
    {
        var value = field.ShowIf is null ? FieldSchema.Of(field) : FieldSchema.Open();
        value.Insert(0, "title", field.Label);
        if (field.Hint.Length > 0 && !value.ContainsKey("description"))
        {
            value["description"] = field.Hint;
        }

        return value;
    }

    private static IEnumerable<JsonNode> Conditional(FormField field, SchemaConditions conditions)
    {
        if (field.ShowIf is not null && conditions.Shown(field) is { } shown)
        {
            yield return IfThen(shown, new JsonObject { ["properties"] = new JsonObject { [field.Key] = FieldSchema.Of(field) } });
        }

        if (field.Required is not null && !IsAlwaysRequired(field) && conditions.Required(field) is { } needed)
        {
            yield return IfThen(needed, new JsonObject { ["required"] = new JsonArray(field.Key) });
        }
    }

    private static JsonObject IfThen(JsonObject condition, JsonObject then) => new() { ["if"] = condition, ["then"] = then };
}
