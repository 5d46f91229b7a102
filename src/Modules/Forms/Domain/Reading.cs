using System.Globalization;
using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain;

/// <summary>How a stored answer reads.</summary>
internal static class Reading
{
    public static string Of(FormField field, FormValue value, AnswerWords words) =>
        string.Join('、', value.Items.Select(item => One(field.Element, item, words)));

    private static string One(Element element, string text, AnswerWords words) => element.Type switch
    {
        ElementType.Date => DateText.Read(text)?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) ?? text,
        ElementType.Boolean => text switch { "true" => "是", "false" => "否", _ => text },
        ElementType.Money => $"{text} 元",
        ElementType.Division => words.DivisionName(text) ?? text,
        ElementType.Integer or ElementType.Decimal when element.Unit is { } unit => $"{text} {unit}",
        _ => text,
    };
}
