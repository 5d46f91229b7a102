using Tongban.Kernel.Time;

namespace Tongban.Bench.Codes;

/// <summary>Due dates as one first writes them: day by day, asking of each whether it is a working day and whether the clock stood still.</summary>
internal sealed class NaiveClock
{
    private readonly HashSet<DateOnly> _off = [];

    public NaiveClock(WorkingCalendar calendar)
    {
        for (var date = new DateOnly(2024, 12, 1); date < new DateOnly(2028, 1, 1); date = date.AddDays(1))
        {
            if (!calendar.IsWorkingDay(date))
            {
                _off.Add(date);
            }
        }
    }

    public DateOnly Due(SampleCase sample, int workingDays)
    {
        var date = sample.Accepted;
        for (var counted = 0; counted < workingDays;)
        {
            date = date.AddDays(1);
            if (!_off.Contains(date) && !(date > sample.SuspendedOn && date <= sample.ResumedOn))
            {
                counted++;
            }
        }

        return date;
    }
}
