using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Rules;

namespace Tongban.Forms.Domain;

/// <summary>Values that a rule gives instead of a person. Unknown until everything the rule speaks of is known.</summary>
internal static class Computed
{
    private const decimal FenPerYuan = 100;

    public static FormValue? Of(FormField field, JsonNode rule, JsonObject known) =>
        !RuleCache.IsAnswered(rule, known) ? null
        : JsonLogic.Evaluate(rule, known) is var value && field.Many ? Many(value)
        : Text(field.Element.Type, value) is { Length: > 0 } text ? FormValue.Of(text)
        : null;

    private static FormValue? Many(JsonNode? value) => FormValue.Read(value) is { Items.Count: > 0 } many ? FormValue.Of(many.Items) : null;

    private static string? Text(ElementType type, JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number when value.Deserialize<double>() is var number && Math.Abs(number) < (double)decimal.MaxValue => Number(type, (decimal)number),
        _ => null,
    };

    // Rules see money as whole fen; people read yuan.
    private static string Number(ElementType type, decimal number) => type == ElementType.Money
        ? (decimal.Round(number) / FenPerYuan).ToString("0.00", CultureInfo.InvariantCulture)
        : number.ToString("0.############", CultureInfo.InvariantCulture);
}
