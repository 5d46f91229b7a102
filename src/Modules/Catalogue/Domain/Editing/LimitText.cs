using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tongban.Catalogue.Domain.Editing;

/// <summary>A time limit as people write it: 15 个工作日, 30 日（自然日）, 24 小时, 3 个月, 当日, 无期限.</summary>
internal static partial class LimitText
{
    public static string Write(JsonObject limit)
    {
        var amount = limit["amount"]?.GetValue<int>() ?? 0;
        return limit["unit"]?.GetValue<string>() switch
        {
            "none" => "无期限",
            _ when amount == 0 => "当日",
            "workingDays" => $"{amount} 个工作日",
            "calendarDays" => $"{amount} 日（自然日）",
            "hours" => $"{amount} 小时",
            "months" => $"{amount} 个月",
            var other => $"{amount} {other}",
        };
    }

    public static ReadText Read(string text)
    {
        if (text is "无期限" or "没有期限" or "无")
        {
            return Of(0, "none");
        }

        if (text is "当日" or "当场" or "即办")
        {
            return Of(0, "workingDays");
        }

        var match = Words().Match(text);
        if (!match.Success || !int.TryParse(match.Groups["amount"].ValueSpan, CultureInfo.InvariantCulture, out var amount) || amount > 3650)
        {
            return ReadText.Wrong("写法是“15 个工作日”“30 日（自然日）”“24 小时”“3 个月”“当日”或者“无期限”");
        }

        return Of(amount, Unit(match.Groups["unit"].Value));
    }

    private static JsonNode Of(int amount, string unit) => new JsonObject { ["amount"] = amount, ["unit"] = unit };

    private static string Unit(string word) => word switch
    {
        "工作日" => "workingDays",
        "小时" => "hours",
        "月" => "months",
        _ => "calendarDays",
    };

    [GeneratedRegex(@"^(?<amount>\d{1,4})\s*个?\s*(?<unit>工作日|自然日|日（自然日）|日\(自然日\)|日|天|小时|月)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Words();
}
