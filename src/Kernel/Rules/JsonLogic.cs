using System.Text.Json.Nodes;

namespace Tongban.Kernel.Rules;

/// <summary>
/// JsonLogic, the rule language of forms and processes: a rule is JSON, so it is edited, compared and stored as data and
/// the browser evaluates the same text. Answers as the JavaScript library does, coercions included.
/// </summary>
/// <remarks>
/// Numbers are doubles. What JSON cannot write (NaN, infinities, undefined) comes out as null, as in JSON.stringify.
/// <c>log</c> gives back its argument and writes nothing.
/// </remarks>
public static class JsonLogic
{
    /// <exception cref="InvalidOperationException">The rule has an unknown operator: it never passed <see cref="RuleText.Check(string)"/>.</exception>
    public static JsonNode? Evaluate(JsonNode? rule, JsonNode? data) => Js.Wrap(Evaluator.Of(rule)(Js.Unwrap(data)));

    /// <summary>Whether a result counts as true: as in JavaScript, but an empty array is false.</summary>
    public static bool Truthy(JsonNode? value) => Coercion.Truthy(Js.Unwrap(value));

    /// <summary>Evaluates a condition; one that is asked often is better read once, as a <see cref="CompiledRule"/>.</summary>
    public static bool Holds(JsonNode? rule, JsonNode? data) => Coercion.Truthy(Evaluator.Of(rule)(Js.Unwrap(data)));
}
