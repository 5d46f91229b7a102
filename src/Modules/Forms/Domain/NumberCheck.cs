using System.Globalization;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain;

internal static class NumberCheck
{
    public static Checked Of(Element element, string name, string text)
    {
        if (NumberText.Read(text) is not { } number)
        {
            return Checked.Wrong($"{name}要填{(element.Type == ElementType.Integer ? "整数" : "数字")}，例如 {element.Example ?? "10"}");
        }

        return Fault(element, name, number) is { } fault ? Checked.Wrong(fault) : Checked.Right(Json(element.Type, number));
    }

    private static string? Fault(Element element, string name, decimal number)
    {
        var decimals = element.Type == ElementType.Money ? 2 : element.Shape.Decimals;
        if (element.Type == ElementType.Integer && number.Scale > 0)
        {
            return $"{name}要填整数，不带小数点，例如 {element.Example ?? "10"}";
        }

        if (number.Scale > decimals)
        {
            return $"{name}小数点后最多 {decimals} 位，请四舍五入后再填";
        }

        if (number < (element.Min ?? 0))
        {
            return $"{name}不能小于 {Plain(element.Min ?? 0)}{Unit(element)}，请核对";
        }

        return NumberText.Digits(number) > element.Shape.MaxLength || number > element.Max
            ? $"{name}太大了{(element.Max is { } max ? $"，最多 {Plain(max)}{Unit(element)}" : "")}，请核对单位和位数"
            : null;
    }

    // Rules count money in fen 分, so that no rule ever compares fractions.
    private static JsonNode? Json(ElementType type, decimal number) =>
        JsonNode.Parse(Plain(type == ElementType.Money ? decimal.Truncate(number * 100) : number));

    private static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Unit(Element element) => element.Unit is { } unit ? " " + unit : "";
}
