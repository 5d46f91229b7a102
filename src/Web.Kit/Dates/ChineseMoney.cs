using System.Globalization;

namespace Tongban.Web.Kit;

/// <summary>Money is kept in whole 分 and shown in 元.</summary>
public static class ChineseMoney
{
    /// <summary>12,345.60 元; whole 元 without decimals: 80 元; nothing to pay: 不收费.</summary>
    public static string Yuan(long fen)
    {
        if (fen == 0)
            return "不收费";
        var format = fen % 100 == 0 ? "#,0" : "#,0.00";
        return (fen / 100m).ToString(format, CultureInfo.InvariantCulture) + " 元";
    }
}
