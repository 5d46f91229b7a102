namespace Tongban.Kernel.Time;

/// <summary>The facts of a case with its limits applied: when it is due, promised and by law, with the extension that took effect.</summary>
internal sealed class ClockCase
{
    private readonly Limit _legal;
    private readonly WorkingCalendar _calendar;

    public ClockCase(Regime regime, Limit legal, Limit? promised, ClockFacts facts, WorkingCalendar calendar)
    {
        (Regime, Facts, _calendar) = (regime, facts, calendar);
        _legal = regime.NoLimit ? Limit.None : legal;
        HasPromise = !regime.NoLimit && promised is { IsNone: false };
        Operative = HasPromise ? promised! : _legal;
        Extension = facts.StartedAt is null ? 0 : EffectiveExtension();
    }

    public Regime Regime { get; }

    public ClockFacts Facts { get; }

    /// <summary>The limit people are told: the promised one, or without promise the legal one.</summary>
    public Limit Operative { get; }

    public bool HasPromise { get; }

    public bool NoLimit => Operative.IsNone && _legal.IsNone;

    /// <summary>Units of the legal limit by which the time was extended.</summary>
    public int Extension { get; }

    /// <summary>The limit that the law or, without one, the promise sets: the one that is explained day by day.</summary>
    public Limit Explained => _legal.IsNone ? Operative : _legal;

    /// <summary>The whole operative limit in its own unit, extension included where the units agree.</summary>
    public int Total => Operative.Amount + (Operative.Unit == _legal.Unit ? Extension : 0);

    /// <summary>Whether <see cref="Total"/> says all: no extension of another unit stands beside it.</summary>
    public bool TotalIsWhole => Extension == 0 || Operative.Unit == _legal.Unit;

    /// <summary>Whether what remains is counted in working days.</summary>
    public bool InWorkingDays => Operative.Unit == LimitUnit.WorkingDays;

    public Deadline LegalDue() => Due(_legal, Facts.Pauses);

    public Deadline OperativeDue() => Due(Operative, Facts.Pauses);

    /// <summary>As if the open pause had not begun: what remained on the day it did.</summary>
    public Deadline OperativeDueWithoutOpenPause() => Due(Operative, Facts.Pauses.FindAll(pause => pause.Until is not null));

    private Deadline Due(Limit limit, List<Pause> pauses)
    {
        if (Facts.StartedAt is not { } start) return default;
        var same = limit.Unit == _legal.Unit;
        var due = Deadline.Of(limit.Unit, limit.Amount + (same ? Extension : 0), start, pauses, _calendar);
        return same || Extension == 0 ? due : due.Then(_legal.Unit, Extension, pauses, _calendar);
    }

    // Approved after the deadline it rescues nothing; beyond what the regime allows it doesn't reach.
    private int EffectiveExtension()
    {
        if (Regime.Extension is not { } allowed || Facts.Extended is not { } extended || _legal.IsNone) return 0;
        var due = Deadline.Of(_legal.Unit, _legal.Amount, Facts.StartedAt!.Value, Facts.Pauses, _calendar);
        var late = due.At is { } at ? extended.At > at : due.On is { } on && CivilTime.DateOf(extended.At) > on;
        return late ? 0 : Math.Clamp(extended.Amount, 0, allowed.Amount);
    }
}
