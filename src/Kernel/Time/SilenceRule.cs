namespace Tongban.Kernel.Time;

/// <summary>What the organ's silence at its last day means under the regime; derived as of that day, not of the day somebody looks.</summary>
internal static class SilenceRule
{
    public static DeemedOutcome? Outcome(ClockCase matter, DateOnly? legalDue)
    {
        var rule = matter.Regime.SilenceAtDeadline;
        var facts = matter.Facts;
        if (rule.Effect == SilenceEffect.None || facts.StartedAt is null || LastDay(rule, facts, legalDue) is not { } last) return null;
        var silentThrough = facts.StoppedAt is { } stopped ? CivilTime.DateOf(stopped) : facts.Horizon;
        return silentThrough > last ? new DeemedOutcome(rule.Effect, last.AddDays(1), rule.Article!) : null;
    }

    private static DateOnly? LastDay(SilenceAtDeadline rule, ClockFacts facts, DateOnly? legalDue)
    {
        if (rule.Basis == SilenceBasis.LegalDue) return legalDue;
        if (facts.LicenceExpiresOn is not { } expiry || facts.ReceivedAt is not { } received) return null;
        return AppliedInTime(rule.AppliedBefore, CivilTime.DateOf(received), expiry) ? expiry : null;
    }

    // Licensing law 50(1): the application comes 30 days before expiry. Who comes later isn't protected by silence.
    private static bool AppliedInTime(Limit? before, DateOnly received, DateOnly expiry) => before switch
    {
        null => true,
        { Unit: LimitUnit.Months } => received.AddMonths(before.Amount) <= expiry,
        { Unit: LimitUnit.CalendarDays } => received.AddDays(before.Amount) <= expiry,
        _ => throw new NotSupportedException($"A time before expiry is given in calendar days or months, not {before.Unit}."),
    };
}
