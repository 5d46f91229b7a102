using System.Globalization;
using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain.Tables;

/// <summary>One cell of a table as an answer.</summary>
internal static class TableCell
{
    public const string Yes = "是";
    public const string No = "否";

    // Day 1 of spreadsheet programs is 1900-01-01, and they believe that 1900 was a leap year.
    private static readonly DateOnly Zero = new(1899, 12, 30);
    private const int LastDay = 73_050;

    public static FormData Put(FormData data, FormField field, string text) => field.Many
        ? data.With(field.Key, [.. text.Split('、', '，', ',').Select(item => item.Trim()).Where(item => item.Length > 0)])
        : data.With(field.Key, Spoken(field, text.Trim()));

    private static string Spoken(FormField field, string text) => field.Element.Type switch
    {
        // A table says 是 and 否 where the form has two buttons.
        ElementType.Boolean => text switch
        {
            Yes or "有" => "true",
            No or "无" or "没有" => "false",
            _ => text,
        },
        // A day that the program knew as one is kept as a number.
        ElementType.Date when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is > 0 and <= LastDay =>
            Zero.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => text,
    };
}
