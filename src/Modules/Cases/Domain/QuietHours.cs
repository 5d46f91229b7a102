using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>The hours of civil time in which nobody is disturbed 免打扰时段; over midnight when the end comes before the beginning.</summary>
/// <param name="From">The first quiet moment.</param>
/// <param name="To">The first moment that is quiet no more; the same as <paramref name="From"/> for never quiet.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    public bool Holds(DateTimeOffset at) => At(at) is var time && (From <= To ? time >= From && time < To : time >= From || time < To);

    /// <returns>The moment itself, or the end of the quiet hours that it falls into.</returns>
    public DateTimeOffset After(DateTimeOffset at)
    {
        if (!Holds(at))
            return at;
        var today = CivilTime.StartOf(CivilTime.DateOf(at));
        var end = today + To.ToTimeSpan();
        return end > at ? end : end.AddDays(1);
    }

    private static TimeOnly At(DateTimeOffset at) => TimeOnly.FromDateTime(at.ToOffset(CivilTime.Offset).DateTime);
}
