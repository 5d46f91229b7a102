namespace Tongban.Kernel.Time;

/// <summary>
/// Walks the days one by one and says of each whether it counts. Independent of the arithmetic that reads the clock, so
/// that tests can hold one against the other.
/// </summary>
internal sealed class ClockExplanation(ClockCase matter, WorkingCalendar calendar)
{
    private readonly ClockFacts _facts = matter.Facts;
    private readonly List<CountedDay> _days = [];
    private readonly DateOnly? _promised = matter.HasPromise ? matter.OperativeDue().On : null;
    private int _ordinal;
    private Pause? _carried;

    public IReadOnlyList<CountedDay> Days()
    {
        if (_facts.StartedAt is null) return AnswerDays();
        if (matter.NoLimit) return [];
        var start = CivilTime.DateOf(_facts.StartedAt.Value);
        var last = LastDay();
        _days.Add(First(start));
        if (last == start) _days[0] = SameDay(start);
        for (var date = start.AddDays(1); date <= last; date = date.AddDays(1)) _days.Add(Marked(Explain(date, last)));
        return _days;
    }

    // The organ's own days before the clock runs: to tell what is missing or to accept.
    private IReadOnlyList<CountedDay> AnswerDays()
    {
        if (_facts.AnswerDue is not { } due) return [];
        _days.Add(calendar.FirstDay(_facts.MaterialsOn));
        for (var date = _facts.MaterialsOn.AddDays(1); date <= due; date = date.AddDays(1))
            _days.Add(calendar.CountedOrNot(date, ref _ordinal, matter.Regime.TellMissingArticle));
        return _days;
    }

    private DateOnly LastDay()
    {
        var due = matter.Explained.Equals(matter.Operative) ? matter.OperativeDue() : matter.LegalDue();
        return due.On ?? (_facts.Horizon > _facts.Pauses[^1].FromOn ? _facts.Horizon : _facts.Pauses[^1].FromOn);
    }

    private int Total(DateOnly start)
    {
        var amount = matter.Explained.Amount + matter.Extension;
        return matter.Explained.Unit == LimitUnit.Months ? start.AddMonths(amount).DayNumber - start.DayNumber : amount;
    }

    private CountedDay First(DateOnly start)
    {
        var first = calendar.FirstDay(start);
        return _facts.DeemedOn is not { } deemed ? first
            : first with
            {
                Why = $"逾期未告知补正，自收到材料之日起即为受理（{deemed:yyyy-MM-dd} 起生效）；{first.Why}",
                Article = matter.Regime.SilenceBeforeAcceptanceArticle,
            };
    }

    private CountedDay SameDay(DateOnly start) => _days[0] with { Why = "当日办结，当日为最后一日", Article = null };

    private CountedDay Explain(DateOnly date, DateOnly last)
    {
        var unit = matter.Explained.Unit;
        if (PauseOn(date) is { } pause) return NotCounted(date, $"{pause.Ground.Name}期间，不计入期限", pause.Ground.Article);
        if (unit == LimitUnit.Hours) return new CountedDay(date, true, null, "按小时连续计算，休息日也计入", null, Provisional: false);
        var total = Total(_days[0].Date);
        if (unit != LimitUnit.WorkingDays && _ordinal == total) return Rolled(date, last);
        if (LastDayPaused(date, total) is { } starting)
        {
            _carried = starting;
            return NotCounted(date, $"期限最后一日因{starting.Ground.Name}中止，顺延至恢复之日", starting.Ground.Article);
        }

        return unit == LimitUnit.WorkingDays
            ? calendar.CountedOrNot(date, ref _ordinal, matter.Regime.DayCountArticle)
            : new CountedDay(date, true, ++_ordinal, $"第 {_ordinal} 日（自然日）", MonthArticle(), calendar.KindOf(date).Provisional);
    }

    private string? MonthArticle() => matter.Explained.Unit == LimitUnit.Months ? Articles.MonthsEnd : null;

    private CountedDay Rolled(DateOnly date, DateOnly last) => NotCounted(
        date,
        date == last ? $"最后一日顺延至此：{calendar.KindOf(date).Name}，节假日后第一个工作日" : $"{calendar.KindOf(date).Name}，期间最后一日遇休息日，顺延",
        Articles.LastDayRolls);

    private CountedDay NotCounted(DateOnly date, string why, string? article) => new(date, false, null, why, article, calendar.KindOf(date).Provisional);

    private CountedDay Marked(CountedDay day) => day.Date == _promised ? day with { Why = $"{day.Why}；承诺期限届满" } : day;

    private Pause? PauseOn(DateOnly date)
    {
        foreach (var pause in _facts.Pauses)
        {
            if (!pause.Covers(date)) continue;
            if (_carried is not null) _carried = pause; // the last day is still to come, and comes with the end of this one
            if (_carried is null || date != pause.UntilOn) return pause;
        }

        return null;
    }

    // Only a pause that outlasts the day keeps the last day from being used up.
    private Pause? LastDayPaused(DateOnly date, int total)
    {
        var countable = matter.Explained.Unit != LimitUnit.WorkingDays || calendar.IsWorkingDay(date);
        if (!countable || _ordinal + 1 != total) return null;
        foreach (var pause in _facts.Pauses)
            if (pause.FromOn == date && (pause.UntilOn is not { } until || until > date)) return pause;
        return null;
    }
}
