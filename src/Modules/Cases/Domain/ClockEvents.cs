using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>The events that an act adds to the legal clock.</summary>
internal static class ClockEvents
{
    public static IReadOnlyList<ClockEvent> Of(Act act, ActInput input, Regime regime, DateTimeOffset now) => act switch
    {
        // Submitting on line was the receipt of the materials in law; receiving only hands out the receipt for it.
        Act.Receive or Act.Close or Act.Archive or Act.Revoke or Act.SetAside or Act.NoteRuling => [],
        // The order stands in for the acceptance, as of the day on which it arrived.
        Act.Readmit => [new Accepted(CivilTime.StartOf(input.OrderedOn!.Value))],
        // Art. 32: accepted from the day the materials came in. The clock derives that from the silence itself, as of its own
        // day; an event stamped with the moment at which somebody noticed would say something else.
        Act.DeemAccepted => [],
        Act.TellMissing => [new CorrectionTold(now)],
        Act.Correct => [new Corrected(now)],
        Act.Accept => [new Accepted(now)],
        Act.Suspend => [new Suspended(now, input.Ground!, input.Evidence ?? string.Empty)],
        Act.Resume => [new Resumed(now)],
        Act.Extend => [new Extended(now, regime.Extension!.Amount, input.ApprovedBy!)],
        Act.DecideGrant or Act.DecideRefuse => [new Decided(now)],
        Act.Serve => [new Served(now)],
        Act.NotAccept or Act.Refer or Act.Withdraw or Act.Terminate => [new Ended(now)],
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };
}
