using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>
/// The dates that lists are ordered and jobs are found by. An index only: computed from the clock's events at every step
/// and again when the calendar changes.
/// </summary>
/// <param name="DueAt">When the time that runs now is up; null while none runs.</param>
/// <param name="DeemAt">From when silence will have made the case accepted; null when it can't.</param>
/// <param name="TimerAt">When the process's next timer comes due.</param>
internal sealed record ClockIndex(
    DateOnly? PromisedDue, DateOnly? LegalDue, DateTimeOffset? DueAt, DateTimeOffset? DeemAt, DateTimeOffset? TimerAt, string CalendarVersion)
{
    public static ClockIndex Of(CaseRecord @case, Rulebook rules, DateTimeOffset now)
    {
        var reading = rules.Read(@case, now);
        return new ClockIndex(
            reading.PromisedDue,
            reading.LegalDue,
            Due(@case, reading),
            Deemed(@case, rules.Regime, reading),
            @case.Process.Timers.Count == 0 ? null : @case.Process.Timers.Min(timer => timer.Due),
            reading.CalendarVersion);
    }

    private static DateTimeOffset? Due(CaseRecord @case, ClockReading reading) => @case.State switch
    {
        CaseState.Submitted or CaseState.Received => EndOf(reading.AnswerDue ?? reading.PromisedDue ?? reading.LegalDue),
        CaseState.Accepted => reading.DueAt ?? EndOf(reading.PromisedDue ?? reading.LegalDue),
        CaseState.Granted or CaseState.Refused => EndOf(reading.DeliverDue),
        _ => null,
    };

    private static DateTimeOffset? Deemed(CaseRecord @case, Regime regime, ClockReading reading)
    {
        if (@case.State is not (CaseState.Submitted or CaseState.Received))
            return null;
        var silence = @case.Conduct.Corrections.Count == 0 ? regime.SilenceBeforeAcceptance : regime.SilenceAfterCorrection;
        return silence == SilenceBeforeAcceptance.DeemedAccepted ? EndOf(reading.AnswerDue ?? reading.DeemedOn?.AddDays(-1)) : null;
    }

    private static DateTimeOffset? EndOf(DateOnly? day) => day is { } date ? Rulebook.EndOf(date) : null;
}
