using Tongban.Kernel;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>The one door through which a case changes in law. Pure: the same case, act, input and moment give the same outcome.</summary>
internal static class Acts
{
    public static Result<ActOutcome> Apply(
        CaseRecord @case, Act act, ActInput input, Regime regime, WorkingCalendar calendar, DateTimeOffset now)
    {
        var rule = ActRules.Of(act);
        if (!MayBeDoneBy(rule, input.By.Hand))
            return CaseProblems.NotYours;
        if (input.By.Hand == Hand.Official && @case.Conduct.IsRecused(input.By.Id))
            return CaseProblems.Recused;
        var reading = @case.Read(regime, calendar, now);
        if (reading.DeemedAccepted && @case.State is CaseState.Submitted or CaseState.Received && act is not (Act.DeemAccepted or Act.Readmit))
            return AfterSilence(@case, act, input, regime, calendar, now);
        if (!rule.AllowedFrom(@case.State))
            return Refusal(@case, rule);
        if (Requirements.Unmet(act, @case, input, regime, reading) is { } problem)
            return problem;
        var effectiveOn = act == Act.DeemAccepted ? reading.AcceptedOn!.Value : input.OrderedOn ?? CivilTime.DateOf(now);
        return Perform(@case, rule, input, regime, calendar, new ActDone(act, input.By.Id, input.By.Name, now, effectiveOn, Trimmed(input.Reasons)));
    }

    /// <summary>The process itself may ask the system for what ends a case without judging it; a decision always takes a person.</summary>
    private static bool MayBeDoneBy(ActRule rule, Hand hand) =>
        rule.Hand == hand || (hand == Hand.System && rule.Act is Act.Close or Act.Archive or Act.Terminate);

    /// <summary>What may be done with the case now, by whom it may be done.</summary>
    public static IEnumerable<ActRule> Open(CaseRecord @case, Hand hand) =>
        ActRules.All.Where(rule => rule.Hand == hand && rule.AllowedFrom(@case.State));

    /// <summary>
    /// Silence has made the case accepted already (art. 32), whether or not a job has recorded it: what belongs before
    /// acceptance is refused, and what belongs after it is performed on the accepted case.
    /// </summary>
    private static Result<ActOutcome> AfterSilence(
        CaseRecord @case, Act act, ActInput input, Regime regime, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (act is Act.Receive or Act.TellMissing or Act.Accept or Act.NotAccept or Act.Refer)
            return CaseProblems.DeemedAccepted;
        return Apply(@case, Act.DeemAccepted, new ActInput(ActBy.System), regime, calendar, now).Then(first =>
            Apply(first.Case, act, input, regime, calendar, now).Map(second =>
                new ActOutcome(second.Case, [.. first.Events, .. second.Events], [.. first.Taken, .. second.Taken])));
    }

    private static Result<ActOutcome> Perform(
        CaseRecord before, ActRule rule, ActInput input, Regime regime, WorkingCalendar calendar, ActDone done)
    {
        var events = ClockEvents.Of(rule.Act, input, regime, done.At);
        var after = before with
        {
            State = rule.To ?? before.State,
            Clock = [.. before.Clock, .. events],
            Conduct = Remember(before.Conduct, done, input),
        };
        var performed = new Performed(rule, after, done, input, regime, after.Read(regime, calendar, done.At));
        var taken = new ActTaken(rule, done, before.State, after.State, ActDocuments.Request(performed), Notices.For(performed));
        return new ActOutcome(after, events, [taken]);
    }

    private static Conduct Remember(Conduct conduct, ActDone done, ActInput input)
    {
        var after = conduct with { Acts = [.. conduct.Acts, done] };
        return done.Act switch
        {
            Act.TellMissing => after with { Tellings = [.. conduct.Tellings, new Telling(input.Stage, done.At, input.Missing)] },
            Act.Correct => after with { Corrections = [.. conduct.Corrections, new Correction(done.At, input.Brought)] },
            Act.DeemAccepted => after with { DeemedAcceptedOn = done.EffectiveOn },
            _ => after,
        };
    }

    private static Problem Refusal(CaseRecord @case, ActRule rule)
    {
        var problem = @case.Conduct.Decision is not null && rule.Act is Act.DecideGrant or Act.DecideRefuse
            ? CaseProblems.AlreadyDecided
            : CaseProblems.CannotAct;
        return problem.With(WhatHappened(@case));
    }

    /// <summary>Who did what and when, so that the one who came late needn't ask around.</summary>
    private static string WhatHappened(CaseRecord @case)
    {
        var last = @case.Conduct.Decision ?? @case.Conduct.Last;
        return last is null
            ? $"现在：{@case.State.Name()}"
            : $"{last.ByName}已于{Wording.Moment(last.At)}{ActRules.Of(last.Act).Name}，现在：{@case.State.Name()}";
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
