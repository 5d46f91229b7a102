namespace Tongban.Kernel.Time;

/// <summary>
/// Civil time 北京时间 of the whole country: +08:00, without summer time. (Summer time was kept 1986–1991; no clock here
/// reaches back to it.)
/// </summary>
public static class CivilTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The civil date at a moment.</summary>
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime + Offset);

    /// <summary>The first moment of a civil date, written with +08:00.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), Offset);
}
