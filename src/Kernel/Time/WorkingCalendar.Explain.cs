namespace Tongban.Kernel.Time;

public sealed partial class WorkingCalendar
{
    /// <summary>
    /// The n-th working day after a date, and every day on the way with why it counts or not. For n = 0 (当日) the day itself
    /// counts, or the next working day.
    /// </summary>
    public DueExplanation ExplainWorkingDays(DateOnly from, int n)
    {
        var due = AddWorkingDays(from, n);
        var days = new List<CountedDay>();
        var ordinal = 0;
        for (var date = from; date <= due; date = date.AddDays(1))
            days.Add(date == from && n > 0 ? FirstDay(from) : CountedOrNot(date, ref ordinal));
        return new DueExplanation(from, n, due, IsProvisional(from, due), Version, days);
    }

    internal CountedDay FirstDay(DateOnly date) =>
        new(date, false, null, "期间开始之日不计入，自次日起算", Articles.StartNotCounted, KindOf(date).Provisional);

    /// <summary>A working day with its number, or the reason why the day doesn't count.</summary>
    internal CountedDay CountedOrNot(DateOnly date, ref int ordinal, string? article = null)
    {
        var day = KindOf(date);
        return day.IsWorking
            ? new CountedDay(date, true, ++ordinal, $"{day.Name}，第 {ordinal} 个工作日", day.Kind == DayKind.MakeUp ? SourceOf(date.Year) : article, day.Provisional)
            : NotWorking(day);
    }

    internal CountedDay NotWorking(Day day) => day.Kind == DayKind.Weekend
        ? new CountedDay(day.Date, false, null, $"{day.Name}，周休息日不计入", Articles.Weekend, day.Provisional)
        : new CountedDay(day.Date, false, null, $"{day.Name}放假，不计入", SourceOf(day.Date.Year) ?? Articles.StatutoryHoliday, day.Provisional);
}
