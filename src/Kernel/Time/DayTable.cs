namespace Tongban.Kernel.Time;

/// <summary>All days of the calendar with running totals, so that counting working days is two array reads.</summary>
internal sealed class DayTable
{
    private readonly DayKind[] _kinds;
    private readonly string?[] _names;
    private readonly bool[] _provisional;
    private readonly int[] _workingThrough;
    private readonly int[] _provisionalThrough;
    private readonly int[] _workingDays;
    private readonly int _origin;

    public DayTable(IReadOnlyList<CalendarYear> years, int origin, int length)
    {
        _origin = origin;
        _kinds = new DayKind[length];
        _names = new string?[length];
        _provisional = new bool[length];
        _workingThrough = new int[length];
        _provisionalThrough = new int[length];
        FillWeeks(years.Select(year => year.Year).ToHashSet());
        foreach (var year in years) Apply(year);
        _workingDays = Sum();
    }

    public bool IsWorking(int index) => _kinds[index] is DayKind.Working or DayKind.MakeUp;

    public int WorkingThrough(int index) => _workingThrough[index];

    public int ProvisionalThrough(int index) => _provisionalThrough[index];

    /// <summary>Index of the n-th working day of the whole calendar, from 1.</summary>
    public int Nth(int n) =>
        n <= _workingDays.Length ? _workingDays[n - 1] : throw new ArgumentOutOfRangeException(nameof(n), "The calendar ends with 2100.");

    public Day DayAt(int index, DateOnly date) => new(date, _kinds[index], _names[index] ?? Weekday(date), _provisional[index]);

    private static string Weekday(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Monday => "星期一",
        DayOfWeek.Tuesday => "星期二",
        DayOfWeek.Wednesday => "星期三",
        DayOfWeek.Thursday => "星期四",
        DayOfWeek.Friday => "星期五",
        DayOfWeek.Saturday => "星期六",
        _ => "星期日",
    };

    private void FillWeeks(HashSet<int> known)
    {
        for (var index = 0; index < _kinds.Length; index++)
        {
            var date = DateOnly.FromDayNumber(_origin + index);
            _kinds[index] = WorkingCalendar.IsWeekend(date) ? DayKind.Weekend : DayKind.Working;
            _provisional[index] = !known.Contains(date.Year);
        }

        for (var year = WorkingCalendar.FirstYear; year <= WorkingCalendar.LastYear; year++)
            if (!known.Contains(year))
                foreach (var (date, name) in StatutoryHolidays.Of(year)) Set(date, DayKind.Holiday, name, provisional: true);
    }

    private void Apply(CalendarYear year)
    {
        foreach (var holiday in year.Holidays)
            for (var date = holiday.From; date <= holiday.To; date = date.AddDays(1)) Set(date, DayKind.Holiday, holiday.Name, provisional: false);
        foreach (var day in year.MakeUpDays) Set(day.Date, DayKind.MakeUp, $"{day.For}调休补班", provisional: false);
    }

    private void Set(DateOnly date, DayKind kind, string name, bool provisional)
    {
        var index = date.DayNumber - _origin;
        (_kinds[index], _names[index], _provisional[index]) = (kind, name, provisional);
    }

    private int[] Sum()
    {
        var working = new List<int>(_kinds.Length);
        var provisional = 0;
        for (var index = 0; index < _kinds.Length; index++)
        {
            if (IsWorking(index)) working.Add(index);
            if (_provisional[index]) provisional++;
            (_workingThrough[index], _provisionalThrough[index]) = (working.Count, provisional);
        }

        return [.. working];
    }
}
