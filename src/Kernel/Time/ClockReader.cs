namespace Tongban.Kernel.Time;

/// <summary>Puts a reading together: the dates of the case, and how it stands at one moment.</summary>
internal sealed class ClockReader
{
    private readonly ClockCase _case;
    private readonly ClockFacts _facts;
    private readonly WorkingCalendar _calendar;
    private readonly LightThresholds _thresholds;
    private readonly DateTimeOffset _now;
    private readonly Deadline _legal;
    private readonly Deadline _operative;
    private readonly DeemedOutcome? _outcome;

    public ClockReader(ClockCase matter, WorkingCalendar calendar, DateTimeOffset now, LightThresholds thresholds)
    {
        (_case, _facts, _calendar, _now, _thresholds) = (matter, matter.Facts, calendar, now, thresholds);
        _legal = matter.LegalDue();
        _operative = matter.HasPromise ? matter.OperativeDue() : _legal;
        _outcome = SilenceRule.Outcome(matter, _legal.On);
    }

    public ClockReading Read()
    {
        var stoppedOn = _outcome?.On ?? DateOf(_facts.StoppedAt);
        var state = State(stoppedOn);
        var standing = Standing(state, stoppedOn);
        return new ClockReading
        {
            State = state,
            ReceivedOn = DateOf(_facts.ReceivedAt),
            AnswerDue = _facts.AnswerDue,
            AcceptedOn = _facts.AcceptedOn,
            DeemedAccepted = _facts.DeemedOn is not null,
            DeemedOn = _facts.DeemedOn,
            StartedOn = DateOf(_facts.StartedAt),
            StoppedOn = stoppedOn,
            PromisedDue = _case.HasPromise ? _operative.On : null,
            LegalDue = _legal.On,
            DueAt = _operative.At,
            DeliverDue = DeliverDue(),
            ServedOn = DateOf(_facts.ServedAt),
            UsedDays = standing.Used,
            SuspendedDays = standing.Suspended,
            RemainingDays = standing.Remaining,
            PastPromised = _case.HasPromise && standing.IsPast(_operative),
            PastLegal = standing.IsPast(_legal),
            Light = standing.Light,
            Provisional = Provisional(),
            CalendarVersion = _calendar.Version,
            DeemedOutcome = _outcome,
        };
    }

    private static DateOnly? DateOf(DateTimeOffset? moment) => moment is { } at ? CivilTime.DateOf(at) : null;

    private ClockState State(DateOnly? stoppedOn) =>
        stoppedOn is not null ? ClockState.Stopped
        : _facts.Awaiting ? ClockState.AwaitingCorrection
        : _facts.StartedAt is null ? ClockState.NotStarted
        : _case.NoLimit ? ClockState.NoLimit
        : _facts.Pauses is [.., { Until: null }] ? ClockState.Suspended
        : ClockState.Running;

    private Standing Standing(ClockState state, DateOnly? stoppedOn)
    {
        var moment = stoppedOn is null ? _now : _outcome is null ? _facts.StoppedAt!.Value : CivilTime.StartOf(stoppedOn.Value);
        if (_facts.StartedAt is null) return Time.Standing.BeforeStart(_facts.AnswerDue, _case.Regime, moment, _calendar, _thresholds);
        if (_case.NoLimit) return Time.Standing.Counted(_case, default, moment, _calendar);
        var due = state == ClockState.Suspended && _operative.On is null ? _case.OperativeDueWithoutOpenPause() : _operative;
        var asOf = state == ClockState.Suspended && _operative.On is null ? _facts.Pauses[^1].From : moment;
        var standing = Time.Standing.Counted(_case, due, asOf, _calendar);
        return standing.IsPast(_operative) || standing.IsPast(_legal)
            ? standing with { Light = ClockLight.Red }
            : standing.Lit(state, _operative, _thresholds, _case, _calendar);
    }

    private DateOnly? DeliverDue() =>
        _facts.IsDecided && _case.Regime.DeliverWithin is { } limit ? Deadline.Plain(limit, CivilTime.DateOf(_facts.StoppedAt!.Value), _calendar) : null;

    // Hours run through days off, so only dates that depend on the calendar can be provisional.
    private bool Provisional()
    {
        if (DateOf(_facts.ReceivedAt ?? _facts.StartedAt) is not { } from) return false;
        var to = from;
        Reach(_facts.AnswerDue);
        Reach(_facts.DeemedOn);
        if (_legal.At is null) Reach(_legal.On);
        if (_operative.At is null) Reach(_operative.On);
        Reach(DeliverDue());
        if (_facts.Pauses is [.., { Until: null } open]) Reach(open.FromOn);
        return _calendar.IsProvisional(from, to);

        void Reach(DateOnly? date) => to = date > to ? date.Value : to;
    }
}
