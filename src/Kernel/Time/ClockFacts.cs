namespace Tongban.Kernel.Time;

/// <summary>
/// What the events amount to before any limit is applied: received, told, accepted (also by silence), started, paused,
/// stopped. Silence is noticed as time passes from event to event, so it holds from its own day whatever came later.
/// </summary>
internal sealed class ClockFacts
{
    private static readonly List<Pause> NoPauses = [];

    private readonly Regime _regime;
    private readonly WorkingCalendar _calendar;
    private DateTimeOffset _materialsAt;
    private bool _silenceDeems;
    private List<Pause>? _pauses;
    private List<string>? _grounds;

    private ClockFacts(Regime regime, WorkingCalendar calendar) => (_regime, _calendar) = (regime, calendar);

    public DateTimeOffset? ReceivedAt { get; private set; }

    public DateOnly? LicenceExpiresOn { get; private set; }

    public bool Awaiting { get; private set; }

    /// <summary>Last day for an answer while one is owed.</summary>
    public DateOnly? AnswerDue { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    public DateOnly? DeemedOn { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? StoppedAt { get; private set; }

    public bool IsDecided { get; private set; }

    public DateTimeOffset? ServedAt { get; private set; }

    public Extended? Extended { get; private set; }

    /// <summary>In order of time; only the last one may be open.</summary>
    public List<Pause> Pauses => _pauses ?? NoPauses;

    /// <summary>The day up to which it is known what happened: today, or the last event if that lies later.</summary>
    public DateOnly Horizon { get; private set; }

    /// <summary>The day on which the materials that count came in: of receipt or of the last correction.</summary>
    public DateOnly MaterialsOn => CivilTime.DateOf(_materialsAt);

    public static ClockFacts Of(Regime regime, IReadOnlyList<ClockEvent> events, WorkingCalendar calendar, DateOnly today)
    {
        var facts = new ClockFacts(regime, calendar);
        foreach (var happened in InOrder(events)) facts.Take(happened);
        facts.PassTo(today);
        return facts;
    }

    private static IReadOnlyList<ClockEvent> InOrder(IReadOnlyList<ClockEvent> events)
    {
        for (var i = 1; i < events.Count; i++)
            if (events[i].At < events[i - 1].At) return [.. events.OrderBy(happened => happened.At)];
        return events;
    }

    private void Take(ClockEvent happened)
    {
        PassTo(CivilTime.DateOf(happened.At));
        if (happened is Served served) ServedAt ??= served.At;
        if (StoppedAt is not null) return;
        switch (happened)
        {
            case Received received: Receive(received); break;
            case CorrectionTold told: Tell(told); break;
            case Corrected corrected: Correct(corrected); break;
            case Accepted accepted: Accept(accepted); break;
            case Suspended suspended: Suspend(suspended); break;
            case Resumed resumed: Resume(resumed); break;
            case Extended extended: Extended ??= extended; break;
            case Decided: Stop(happened.At, decided: true); break;
            case Ended: Stop(happened.At, decided: false); break;
        }
    }

    private void PassTo(DateOnly date)
    {
        if (date > Horizon) Horizon = date;
        if (!_silenceDeems || AnswerDue is not { } due || date <= due) return;
        DeemedOn = due.AddDays(1);
        Accept(MaterialsOn, _materialsAt);
    }

    private void Receive(Received received)
    {
        if (ReceivedAt is not null || AcceptedOn is not null) return;
        (ReceivedAt, LicenceExpiresOn) = (received.At, received.LicenceExpiresOn);
        TakeMaterials(received.At, _regime.SilenceBeforeAcceptance);
    }

    private void TakeMaterials(DateTimeOffset at, SilenceBeforeAcceptance silence)
    {
        _materialsAt = at;
        _silenceDeems = silence == SilenceBeforeAcceptance.DeemedAccepted;
        if (_regime.TellMissingWithin is { } limit) AnswerDue = Deadline.Plain(limit, MaterialsOn, _calendar);
        if (_regime.ClockStart == ClockStart.Receipt) StartedAt = at;
    }

    private void Tell(CorrectionTold told)
    {
        if (ReceivedAt is null || AcceptedOn is not null) return;
        // A clock that runs from receipt isn't stopped by an organ that asks too late.
        if (_regime.ClockStart == ClockStart.Receipt && AnswerDue is { } due && CivilTime.DateOf(told.At) > due) return;
        (Awaiting, AnswerDue, StartedAt) = (true, null, null);
        _pauses = null;
        _grounds = null;
    }

    private void Correct(Corrected corrected)
    {
        if (!Awaiting) return;
        Awaiting = false;
        TakeMaterials(corrected.At, _regime.SilenceAfterCorrection);
    }

    private void Accept(Accepted accepted)
    {
        if (AcceptedOn is null) Accept(CivilTime.DateOf(accepted.At), accepted.At);
    }

    private void Accept(DateOnly on, DateTimeOffset at)
    {
        (AcceptedOn, Awaiting, AnswerDue) = (on, false, null);
        if (_regime.ClockStart == ClockStart.Acceptance || StartedAt is null) StartedAt = at;
    }

    private void Suspend(Suspended suspended)
    {
        if (StartedAt is null || _regime.Ground(suspended.Ground) is not { } ground) return;
        _grounds ??= [];
        if (_grounds.Contains(ground.Code)) return;
        if (_grounds.Count == 0) (_pauses ??= []).Add(new Pause(suspended.At, null, ground));
        _grounds.Add(ground.Code);
    }

    private void Resume(Resumed resumed)
    {
        if (_grounds is null || _grounds.Count == 0) return;
        if (resumed.Ground is null) _grounds.Clear();
        else _grounds.Remove(resumed.Ground);
        if (_grounds.Count == 0) ClosePause(resumed.At);
    }

    private void Stop(DateTimeOffset at, bool decided)
    {
        (StoppedAt, IsDecided, Awaiting, AnswerDue) = (at, decided, false, null);
        if (_grounds is { Count: > 0 }) ClosePause(at);
    }

    private void ClosePause(DateTimeOffset at) => _pauses![^1] = _pauses[^1] with { Until = at };
}
