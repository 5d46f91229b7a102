namespace Tongban.Kernel.Time;

/// <summary>
/// A stretch of time that doesn't count. In days it is what lies after <see cref="FromOn"/> up to and including
/// <see cref="UntilOn"/>, as a period's first day never counts: the difference in days, as the reference asks.
/// </summary>
internal readonly record struct Pause(DateTimeOffset From, DateTimeOffset? Until, SuspensionGround Ground)
{
    public DateOnly FromOn => CivilTime.DateOf(From);

    public DateOnly? UntilOn => Until is { } until ? CivilTime.DateOf(until) : null;

    public bool Covers(DateOnly date) => date > FromOn && (UntilOn is not { } until || date <= until);
}
