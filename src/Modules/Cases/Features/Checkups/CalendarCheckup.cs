using Tongban.Cases.Data;
using Tongban.Kernel.Time;
using Tongban.Platform.Checkups;

namespace Tongban.Cases.Features.Checkups;

/// <summary>The arrangement of holidays 放假安排 is known for this year, and from the announcement on for the next.</summary>
internal sealed class CalendarCheckup(Definitions definitions, TimeProvider time) : ICheckup
{
    // The State Council's office announces the next year's arrangement in the first half of November as a rule.
    private static readonly (int Month, int Day) Announced = (11, 20);

    public string Name => "calendar";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct)
    {
        await definitions.RefreshAsync(ct);
        var today = CivilTime.DateOf(time.GetUtcNow());
        return [ThisYear(today, definitions.Calendar), NextYear(today, definitions.Calendar)];
    }

    internal static Finding ThisYear(DateOnly today, WorkingCalendar calendar) => calendar.HasYear(today.Year)
        ? Finding.Good("calendar.this-year", $"有 {today.Year} 年的放假安排")
        : Finding.Bad("calendar.this-year", $"没有 {today.Year} 年的放假安排：所有期限都只能暂定", Advice(today.Year));

    internal static Finding NextYear(DateOnly today, WorkingCalendar calendar) => calendar.HasYear(today.Year + 1)
        ? Finding.Good("calendar.next-year", $"有 {today.Year + 1} 年的放假安排")
        : (today.Month, today.Day).CompareTo(Announced) < 0
            ? Finding.Good("calendar.next-year", $"{today.Year + 1} 年的放假安排通常到 11 月才公布")
            : Finding.Warn("calendar.next-year", $"没有 {today.Year + 1} 年的放假安排：跨年的期限只能暂定", Advice(today.Year + 1));

    private static string Advice(int year) => $"请照国务院办公厅的通知写 calendars/{year}.json，放进种子文件夹，运行 tongban seed，再重启服务。";
}
