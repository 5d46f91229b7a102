using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain;

/// <summary>How messages speak of a field.</summary>
internal static class Words
{
    /// <summary>The label without its unit: «经营场所面积（平方米）» is spoken of as 经营场所面积.</summary>
    public static string Of(FormField field) => field.Element.Unit is { } unit
        ? field.Label.Replace($"（{unit}）", "", StringComparison.Ordinal)
        : field.Label;

    public static string Example(FormField field) => field.Element.Example is { } example ? $"，例如 {example}" : "";

    public static string Missing(FormField field) => field.Element.Type switch
    {
        ElementType.Choice or ElementType.Boolean or ElementType.Division => $"请选择{Of(field)}",
        ElementType.Choices => $"请选择{Of(field)}，至少选一项",
        _ => $"请填写{Of(field)}{(field.Element.Type is ElementType.Choice ? "" : Example(field))}",
    };
}
