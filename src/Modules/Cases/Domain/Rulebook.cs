using System.Globalization;
using Tongban.Kernel;
using Tongban.Kernel.Processes;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>What a case is handled by: the process and regime that it began with, and the calendar as it is known today.</summary>
internal sealed record Rulebook(ProcessDefinition Process, Regime Regime, WorkingCalendar Calendar)
{
    /// <summary>A timer in working days such as <c>P5WD</c> is due when its last day is over.</summary>
    public Result<DateTimeOffset> Resolve(string duration, DateTimeOffset from)
    {
        var days = int.Parse(duration.AsSpan(1, duration.Length - 3), CultureInfo.InvariantCulture);
        return EndOf(Calendar.AddWorkingDays(CivilTime.DateOf(from), days));
    }

    public static DateTimeOffset EndOf(DateOnly day) => CivilTime.StartOf(day.AddDays(1));

    public ClockReading Read(CaseRecord @case, DateTimeOffset now) => @case.Read(Regime, Calendar, now);
}
