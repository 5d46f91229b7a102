using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>The events that an act adds to the legal clock.</summary>
internal static class ClockEvents
{
    public static IReadOnlyList<ClockEvent> Of(
        Act act, CaseRecord @case, ActInput input, Regime regime, WorkingCalendar calendar, DateTimeOffset now) => act switch
    {
        // Submitting on line was the receipt of the materials in law; receiving only hands out the receipt for it.
        Act.Receive or Act.Close or Act.Archive or Act.Revoke => [],
        Act.TellMissing => [new CorrectionTold(now)],
        Act.Correct => [new Corrected(now)],
        Act.Accept => [new Accepted(now)],
        Act.DeemAccepted => [new Accepted(CivilTime.StartOf(EffectiveOn(@case, regime, calendar, now)))],
        Act.Suspend => [new Suspended(now, input.Ground!, input.Evidence ?? string.Empty)],
        Act.Resume => [new Resumed(now)],
        Act.Extend => [new Extended(now, regime.Extension!.Amount, input.ApprovedBy!)],
        Act.DecideGrant or Act.DecideRefuse => [new Decided(now)],
        Act.Serve => [new Served(now)],
        Act.NotAccept or Act.Refer or Act.Withdraw or Act.Terminate => [new Ended(now)],
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };

    /// <summary>Art. 32: «accepted from the day the materials were received», not from the day that somebody noticed.</summary>
    private static DateOnly EffectiveOn(CaseRecord @case, Regime regime, WorkingCalendar calendar, DateTimeOffset now)
    {
        var reading = @case.Read(regime, calendar, now);
        return reading.AcceptedOn ?? reading.ReceivedOn ?? throw new InvalidOperationException("silence without a receipt");
    }
}
