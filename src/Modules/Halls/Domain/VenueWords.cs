using Tongban.Halls.Contracts;
using Tongban.Kernel.Time;
using Tongban.Web.Kit;

namespace Tongban.Halls.Domain;

/// <summary>Codes of venues in words.</summary>
internal static class VenueWords
{
    /// <summary>What helps to get in and about, by its code in the data.</summary>
    public static IReadOnlyDictionary<string, string> Access { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ramp"] = "无障碍坡道", ["lift"] = "电梯", ["toilet"] = "无障碍卫生间", ["low-counter"] = "低位服务台", ["wheelchair"] = "轮椅可借用",
        ["sign-language"] = "手语服务", ["nursing"] = "母婴室", ["parking"] = "无障碍车位", ["self-service"] = "自助机",
    };

    public static string Name(this VenueKind kind) => kind switch
    {
        VenueKind.Hall => "政务服务大厅",
        VenueKind.Township => "乡镇（街道）便民服务中心",
        VenueKind.Station => "村（社区）便民服务站",
        VenueKind.Counter => "部门专门窗口",
        VenueKind.SelfService => "自助服务区",
        VenueKind.Hospital => "医院",
        VenueKind.Clinic => "社区卫生服务中心、卫生院",
        VenueKind.School => "学校",
        VenueKind.Culture => "图书馆、文化馆",
        VenueKind.ElderCare => "养老服务",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind"),
    };

    /// <summary>9:00–12:00、13:30–17:00; 全天; 不开.</summary>
    public static string Of(DayHours hours, IText text) => hours.Stretches switch
    {
        [] => text["不开"],
        [{ From: 0, To: Stretch.Day }] => text["全天"],
        var stretches => string.Join(text.Language == ReaderText.English ? ", " : "、", stretches),
    };

    /// <summary>现在开着，到 12:00; 现在没开，明天 9:00 开.</summary>
    public static string Of(OpenState state, DateTimeOffset now, IText text)
    {
        if (state.Change is not { } change)
        {
            return text[state.Open ? "现在开着，全天不关" : "最近两个月不开"];
        }

        var day = CivilTime.DateOf(change);
        var clock = change.ToOffset(CivilTime.Offset).ToString("H:mm", System.Globalization.CultureInfo.InvariantCulture);
        var when = (day.DayNumber - CivilTime.DateOf(now).DayNumber) switch
        {
            0 => clock,
            1 => text["明天 {0}", clock],
            _ => $"{ChineseDate.Short(day)} {clock}",
        };
        return text[state.Open ? "现在开着，到 {0}" : "现在没开，{0} 开", when] + (state.Provisional ? text["（暂定）"] : "");
    }
}
