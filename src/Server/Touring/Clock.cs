using System.Globalization;
using Tongban.Kernel.Time;
using Tongban.Server.Commands;

namespace Tongban.Server.Touring;

/// <summary>The applicant's page says until when; counted here once more from the calendar's files.</summary>
internal static class Clock
{
    public static Task RunsAsync(Cast cast, Visitor applicant, Applied applied, int promised, int legal) => cast.Tell.StepAsync(applicant.Who, "看时限走到哪里", async () =>
    {
        var page = Expect.Has(await applicant.OpenAsync(applied.Mine), "每天怎么算的");
        if (cast.Calendar is not { } calendar)
        {
            return "页面逐日列出；手边没有日历文件，没有另外核算";
        }

        var due = DueReport.Of(cast.Today, Limit.WorkingDays(promised), calendar).Due;
        var last = DueReport.Of(cast.Today, Limit.WorkingDays(legal), calendar).Due;
        Expect.Has(page, Short(due), Short(last));
        return $"承诺 {promised} 个工作日，到 {Short(due)}；法定 {legal} 个，到 {Short(last)}，与日历逐日核算一致";
    });

    private static string Short(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Month}月{date.Day}日");
}
