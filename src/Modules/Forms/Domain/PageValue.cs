using System.Globalization;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain;

/// <summary>How the page's script reads a field: choices, yes or no, numbers and dates. What only the server can check is <c>text</c>.</summary>
internal static class PageValue
{
    public static JsonObject Of(FormField field, FormFacts facts) => field.Element.Type switch
    {
        ElementType.Boolean => new JsonObject { ["kind"] = "truth" },
        ElementType.Choice => Options("choice", field),
        ElementType.Choices => Options("list", field),
        ElementType.Integer or ElementType.Decimal or ElementType.Money => Number(field.Element),
        ElementType.Date => new JsonObject
        {
            ["kind"] = "date", ["past"] = field.Element.NotFuture, ["today"] = facts.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        _ => new JsonObject { ["kind"] = "text" },
    };

    private static JsonObject Options(string kind, FormField field) =>
        new() { ["kind"] = kind, ["options"] = new JsonArray([.. field.Options.Select(option => (JsonNode)option.Value)]) };

    private static JsonObject Number(Element element)
    {
        var number = new JsonObject
        {
            ["kind"] = "number",
            ["units"] = new JsonArray([.. NumberText.Units(element.Type == ElementType.Money ? "元" : element.Unit).Select(unit => (JsonNode)unit)]),
            ["fen"] = element.Type == ElementType.Money,
            ["digits"] = element.Shape.MaxLength,
            ["decimals"] = element.Type switch { ElementType.Money => 2, ElementType.Integer => 0, _ => element.Shape.Decimals },
            ["least"] = element.Min ?? 0,
        };
        if (element.Max is { } most)
        {
            number["most"] = most;
        }

        return number;
    }
}
