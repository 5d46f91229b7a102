using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain.Merging;

/// <summary>One fact that several parts ask for, as one field.</summary>
internal static class MergedFields
{
    public static MergedField Of(IReadOnlyList<Asking> askings)
    {
        var (first, fields) = (askings[0].Field, askings.Select(ask => ask.Field).ToList());
        var field = first with
        {
            ShowIf = Any(askings.Select(ask => ask.Condition)),
            Required = Required(askings),
            Options = Options(fields),
            ReadOnly = fields.Exists(asked => asked.ReadOnly),
            PrefillFrom = [.. fields.SelectMany(asked => asked.PrefillFrom).Distinct()],
            Hint = fields.Select(asked => asked.Hint).FirstOrDefault(hint => hint.Length > 0) ?? "",
            Help = fields.Select(asked => asked.Help).FirstOrDefault(help => help is not null),
        };
        return new MergedField(field, [.. askings.Select(ask => new Asker(ask.Part.Code, ask.Field.Label))]);
    }

    /// <summary>One of the conditions holds; null, always, when one of them is always.</summary>
    private static JsonNode? Any(IEnumerable<JsonNode?> conditions)
    {
        var different = conditions.Distinct(Same.Rule).ToList();
        return different.Contains(null) ? null
            : different.Count == 1 ? different[0]
            : new JsonObject { ["or"] = new JsonArray([.. different.Select(condition => condition!.DeepClone())]) };
    }

    // What really is required is told by the parts; here it only matters whether that can be said beforehand.
    private static JsonNode? Required(IReadOnlyList<Asking> askings)
    {
        var required = askings.Where(ask => ask.Field.Required is not null).ToList();
        return required.Count == 0 ? null
            : required.Exists(ask => ask.Condition is null && Same.Rule.Equals(ask.Field.Required, JsonValue.Create(true))) ? JsonValue.Create(true)
            : required.Count == askings.Count && askings.Select(ask => ask.Condition).Distinct(Same.Rule).Count() == 1
                ? Any(required.Select(ask => ask.Field.Required))
                : new JsonObject { ["or"] = new JsonArray([.. required.Select(ask => ask.Field.Required!.DeepClone())]) };
    }

    /// <summary>The answers that all of them take.</summary>
    private static IReadOnlyList<FormOption> Options(List<FormField> fields) =>
        [.. fields[0].Options.Where(option => fields.TrueForAll(field => field.Options.Any(other => other.Value == option.Value)))];

    private sealed class Same : IEqualityComparer<JsonNode?>
    {
        public static readonly Same Rule = new();

        public bool Equals(JsonNode? x, JsonNode? y) => JsonNode.DeepEquals(x, y);

        public int GetHashCode(JsonNode? obj) => 0;
    }
}
