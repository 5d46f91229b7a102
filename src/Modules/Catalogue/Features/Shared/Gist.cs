using Tongban.Catalogue.Contracts;
using Tongban.Kernel.Time;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Shared;

/// <summary>An item in one line: how long, how many visits, how much to bring. All of it follows from the item itself.</summary>
internal static class Gist
{
    public static string Of(ItemHead item, IText text) => string.Join(" · ", [
        Promised(item.Promised, text) + (item.Example ? text["（示例）"] : ""),
        item.Visits == 0 ? text["不用跑"] : text["跑 {0} 次", item.Visits],
        item.Bring == 0 ? text["不用交材料"] : text["自备 {0} 样", item.Bring],
    ]);

    /// <summary>How long it takes, in the words of the promise.</summary>
    public static string Duration(Item item, IText text) => Duration(item, SituationAnswers.None, text);

    /// <summary>How long it takes in this situation: 告知承诺 may be promised sooner.</summary>
    public static string Duration(Item item, SituationAnswers answers, IText text) => item.HandleType == HandleType.Instant
        ? text["当场办结"]
        : Words(item.Promised(answers), text);

    public static string Words(Limit limit, IText text) => limit.Unit switch
    {
        LimitUnit.None => text["没有统一期限"],
        _ when limit.Amount == 0 => text["当日"],
        LimitUnit.WorkingDays => text["{0} 个工作日", limit.Amount],
        LimitUnit.CalendarDays => text["{0} 日（自然日）", limit.Amount],
        LimitUnit.Hours => text["{0} 小时", limit.Amount],
        LimitUnit.Months => text["{0} 个月", limit.Amount],
        _ => throw new ArgumentOutOfRangeException(nameof(limit), limit.Unit, "unknown unit"),
    };

    /// <summary>What memory keeps of the promise, in the reader's language: «10 个工作日» is a number and its unit.</summary>
    private static string Promised(string promised, IText text) => promised switch
    {
        "即办" => text["当场办结"],
        "无期限" => text["没有统一期限"],
        _ when promised.IndexOf(' ', StringComparison.Ordinal) is > 0 and var gap => text["{0}" + promised[gap..], promised[..gap]],
        _ => text[promised],
    };
}
