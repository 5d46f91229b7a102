using System.Globalization;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain.Conditions;

/// <summary>A chosen condition as JsonLogic.</summary>
internal static class ConditionWriting
{
    private const decimal FenPerYuan = 100;

    // Division by it takes off zeros at the end: 5.50 and 5.5 are one number.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <returns>Null for a condition without lines: it says nothing.</returns>
    public static JsonNode? Write(Condition condition, Func<string, Topic> topic)
    {
        var lines = condition.Clauses.Select(clause => Line(clause, topic(clause.Path))).ToList();
        return lines.Count switch
        {
            0 => null,
            1 => lines[0],
            _ => Operation(condition.Any ? "or" : "and", [.. lines]),
        };
    }

    /// <summary>A value as rules see it; null when it can't be one.</summary>
    public static JsonNode? Value(Topic topic, string text) => topic.Type switch
    {
        ElementType.Boolean => text switch { "true" => true, "false" => false, _ => null },
        ElementType.Integer or ElementType.Decimal => Number(text),
        ElementType.Money => Number(NumberText.CanonicalMoney(text)) is { } yuan && yuan.GetValue<decimal>() is var amount && amount * FenPerYuan % 1 == 0 ? decimal.Truncate(amount * FenPerYuan) : null,
        ElementType.Date => DateText.Read(text) is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        _ => text.Length > 0 ? text : null,
    };

    private static JsonNode Line(Clause clause, Topic topic) => clause switch
    {
        // Zero and 否 are answers too, so that numbers and yes-no are asked for being there, not for being true.
        { Comparison: Comparison.Answered } => topic.IsNumber || topic.Type == ElementType.Boolean ? Operation("!=", Var(clause.Path), null) : Operation("!!", Var(clause.Path)),
        { Comparison: Comparison.Unanswered } => topic.IsNumber || topic.Type == ElementType.Boolean ? Operation("==", Var(clause.Path), null) : Operation("!", Var(clause.Path)),
        { Other: { } other } => Guarded(topic, clause.Comparison, Operation(Sign(clause.Comparison), Var(clause.Path), Var(other))),
        { Comparison: Comparison.Is } when topic.IsMany => Operation("in", Value(topic, clause.Values[0]), Var(clause.Path)),
        { Comparison: Comparison.IsNot } when topic.IsMany => Operation("!", Operation("in", Value(topic, clause.Values[0]), Var(clause.Path))),
        { Comparison: Comparison.Is, Values.Count: > 1 } => Operation("in", Var(clause.Path), List(clause, topic)),
        { Comparison: Comparison.IsNot, Values.Count: > 1 } => Operation("!", Operation("in", Var(clause.Path), List(clause, topic))),
        _ => Guarded(topic, clause.Comparison, Operation(Sign(clause.Comparison), Var(clause.Path), Value(topic, clause.Values[0]))),
    };

    private static JsonObject Guarded(Topic topic, Comparison comparison, JsonObject compared) =>
        topic.IsNumber && comparison is (Comparison.More or Comparison.AtLeast or Comparison.Less or Comparison.AtMost) ? Guard.Around(compared) : compared;

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Is => "==",
        Comparison.IsNot => "!=",
        Comparison.More => ">",
        Comparison.AtLeast => ">=",
        Comparison.Less => "<",
        Comparison.AtMost => "<=",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    private static JsonArray List(Clause clause, Topic topic) => [.. clause.Values.Select(value => Value(topic, value))];

    private static JsonObject Var(string path) => new() { ["var"] = path };

    private static JsonObject Operation(string name, params JsonNode?[] arguments) => new() { [name] = new JsonArray(arguments) };

    private static JsonNode? Number(string text) =>
        decimal.TryParse(NumberText.Canonical(text, null), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number / One : null;
}
