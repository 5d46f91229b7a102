using Tongban.Kernel.Time;

namespace Tongban.Cases.Contracts;

/// <summary>The working calendar that the legal clocks count with, as it is known now.</summary>
public interface ICalendars
{
    WorkingCalendar Calendar { get; }
}
