using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Forms.Domain.Designing;

/// <summary>One offered answer as it is edited.</summary>
/// <param name="Was">Its word before; null for a new one.</param>
internal sealed record OptionEdit(string? Was, string Value, string? Hint);

internal static class OptionEdits
{
    /// <summary>
    /// The options of a choice as a whole. One whose word changes keeps its meaning: conditions that compare with it follow. One
    /// that goes while a condition still compares with it is refused.
    /// </summary>
    public static Result<FormSource> Set(FormSource form, string key, IReadOnlyList<OptionEdit> options)
    {
        if (form.FieldOf(key) is not { } field)
        {
            return FormProblems.NoSuchPart;
        }

        var kept = options.Where(option => option.Value.Length > 0).ToList();
        var renamed = kept.Where(option => option.Was is not null && option.Was != option.Value).ToDictionary(option => option.Was!, option => option.Value, StringComparer.Ordinal);
        var gone = field.Options.Select(option => option.Value).Where(value => kept.TrueForAll(option => option.Was != value && option.Value != value)).ToList();
        var places = Uses.All(form).Where(used => gone.Exists(value => Compares(used.Rule, field.Key, value))).Select(used => used.Words).Distinct(StringComparer.Ordinal).ToList();
        return places.Count > 0 ? FormProblems.StillUsed.With(string.Join("；", places))
            : Renamed.Rules(form, rule => renamed.Count == 0 || rule is null ? rule : In(rule, field.Key, renamed))
                .Field(key, found => found with { Options = [.. kept.Select(option => new FormOption(option.Value, string.IsNullOrWhiteSpace(option.Hint) ? null : option.Hint))] });
    }

    public static Result<FormSource> Move(FormSource form, string key, int at, int by) =>
        form.Field(key, field => at < 0 || at >= field.Options.Count ? field : field with { Options = Edit.Moved(field.Options, at, by) });

    private static bool Compares(JsonNode? node, string key, string value) => node switch
    {
        JsonObject { Count: 1 } rule when rule.First().Value is JsonArray sides && Reads(sides, key) => Literals(sides).Contains(value) || sides.Any(side => Compares(side, key, value)),
        JsonObject { Count: 1 } rule => Compares(rule.First().Value, key, value),
        JsonArray list => list.Any(item => Compares(item, key, value)),
        _ => false,
    };

    private static JsonNode? In(JsonNode? node, string key, Dictionary<string, string> renamed) => node switch
    {
        JsonObject { Count: 1 } rule when rule.First() is { Key: not "var" } operation => new JsonObject
        {
            [operation.Key] = operation.Value is JsonArray sides && Reads(sides, key)
                ? new JsonArray([.. sides.Select(side => Word(side, renamed) ?? In(side, key, renamed))])
                : In(operation.Value, key, renamed),
        },
        JsonArray list => new JsonArray([.. list.Select(item => In(item, key, renamed))]),
        _ => node?.DeepClone(),
    };

    private static JsonNode? Word(JsonNode? side, Dictionary<string, string> renamed) => side switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) && renamed.TryGetValue(text, out var to) => to,
        JsonArray list when list.All(item => item is JsonValue) => new JsonArray([.. list.Select(item => Word(item, renamed) ?? item?.DeepClone())]),
        _ => null,
    };

    private static bool Reads(JsonArray sides, string key) => sides.Any(side => side is JsonObject { Count: 1 } variable && variable.ContainsKey("var") && RulePaths.Written(variable).Contains(key));

    private static IEnumerable<string> Literals(JsonArray sides) => sides.SelectMany(side => side switch
    {
        JsonArray list => Literals(list),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => Enumerable.Empty<string>(),
    });
}
