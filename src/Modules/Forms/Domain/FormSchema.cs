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
        var single = form.Fields.Where(field => form.Repeat(field.Role) is null).ToList();
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:tongban:form:{form.Code}:{form.Version}",
            ["title"] = form.Title,
            ["description"] = Note,
            ["type"] = "object",
            ["properties"] = new JsonObject(single.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, Property(form, field, conditions)))),
            ["patternProperties"] = new JsonObject(form.Fields.Except(single).Select(field => KeyValuePair.Create<string, JsonNode?>(Rows(form, field), Property(form, field, conditions)))),
            ["required"] = new JsonArray([.. single.Where(field => IsAlwaysRequired(form, field, conditions)).Select(field => (JsonNode)field.Key)]),
            ["additionalProperties"] = false,
            ["$defs"] = FieldSchema.Definitions(),
        };
        if (form.Layers.Count == 0 && single.SelectMany(field => Conditional(form, field, conditions)).ToArray() is { Length: > 0 } conditional)
        {
            schema["allOf"] = new JsonArray(conditional);
        }

        return schema;
    }

    /// <summary>Whether the schema says of this form all that the check says of it, but for what lies inside codes and for future dates.</summary>
    public static bool IsWhole(FormDefinition form)
    {
        var conditions = new SchemaConditions(form);
        return form.Rules.Count == 0 && form.Layers.Count == 0
            && form.Fields.All(field => form.Repeat(field.Role) is null && field.Compute is null && conditions.Shown(field) is not null && conditions.Required(field) is not null);
    }

    /// <summary>Keys of a repeated role, row by row: how many rows there must be, and which answers each needs, is checked beyond the schema.</summary>
    private static string Rows(FormDefinition form, FormField field) =>
        $@"^{field.Role}\[(?:{NumberPattern.UpTo(form.Repeat(field.Role)!.Most - 1)})\]\.{field.Element.Code.Replace(".", @"\.", StringComparison.Ordinal)}$";

    /// <summary>What a merged form asks follows from its layers, and what is computed isn't asked at all: nothing is said of those answers.</summary>
    private static bool IsStated(FormDefinition form, FormField field) => form.Layers.Count == 0 && field.Compute is null;

    private static bool IsAlwaysRequired(FormDefinition form, FormField field, SchemaConditions conditions) =>
        IsStated(form, field) && conditions.IsAlwaysShown(field) && SchemaConditions.IsTrue(field.Required);

    private static JsonObject Property(FormDefinition form, FormField field, SchemaConditions conditions)
    {
        var value = IsStated(form, field) && conditions.IsAlwaysShown(field) ? FieldSchema.Of(field) : FieldSchema.Open();
        value.Insert(0, "title", field.Label);
        if (field.Hint.Length > 0 && !value.ContainsKey("description"))
        {
            value["description"] = field.Hint;
        }

        return value;
    }

    private static IEnumerable<JsonNode> Conditional(FormDefinition form, FormField field, SchemaConditions conditions)
    {
        if (IsStated(form, field) && !conditions.IsAlwaysShown(field) && conditions.Shown(field) is { } shown)
        {
            yield return IfThen(shown, new JsonObject { ["properties"] = new JsonObject { [field.Key] = FieldSchema.Of(field) } });
        }

        if (IsStated(form, field) && field.Required is not null && !IsAlwaysRequired(form, field, conditions) && conditions.Required(field) is { } needed)
        {
            yield return IfThen(needed, new JsonObject { ["required"] = new JsonArray(field.Key) });
        }
    }

    private static JsonObject IfThen(JsonObject condition, JsonObject then) => new() { ["if"] = condition, ["then"] = then };
}
