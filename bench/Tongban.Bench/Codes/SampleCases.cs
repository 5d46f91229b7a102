using Tongban.Kernel.Time;

namespace Tongban.Bench.Codes;

/// <summary>Licence cases as they go: received, told what is missing, corrected, accepted, half of them once suspended.</summary>
internal sealed record SampleCase(IReadOnlyList<ClockEvent> Events, DateOnly Accepted, DateOnly? SuspendedOn, DateOnly? ResumedOn, DateTimeOffset Now);

internal static class SampleCases
{
    public const int Count = 1024;
    public static readonly Limit Legal = Limit.WorkingDays(20);
    public static readonly Limit Promised = Limit.WorkingDays(10);

    private static readonly DateOnly First = new(2025, 1, 2);

    public static SampleCase[] All { get; } = [.. Enumerable.Range(0, Count).Select(Make)];

    private static SampleCase Make(int i)
    {
        var received = First.AddDays(i % 500);
        var accepted = received.AddDays(4);
        var suspended = accepted.AddDays(1 + (i % 9));
        var resumed = suspended.AddDays(1 + (i % 17));
        List<ClockEvent> events =
        [
            new Received(At(received)), new CorrectionTold(At(received.AddDays(1))), new Corrected(At(received.AddDays(3))), new Accepted(At(accepted)),
        ];
        if (i % 2 == 1)
        {
            return new SampleCase(events, accepted, null, null, At(accepted.AddDays(30)));
        }

        events.AddRange([new Suspended(At(suspended), "inspection", "A-1"), new Resumed(At(resumed))]);
        return new SampleCase(events, accepted, suspended, resumed, At(accepted.AddDays(30)));
    }

    private static DateTimeOffset At(DateOnly date) => CivilTime.StartOf(date).AddHours(10);
}
