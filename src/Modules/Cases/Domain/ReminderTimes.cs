using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>When reminders come round.</summary>
internal static class ReminderTimes
{
    /// <summary>In the morning, when offices are open and the thing can be done.</summary>
    private static readonly TimeSpan Morning = TimeSpan.FromHours(9);

    public static DateTimeOffset After(DateTimeOffset at, int days) => CivilTime.StartOf(CivilTime.DateOf(at).AddDays(days)) + Morning;
}
