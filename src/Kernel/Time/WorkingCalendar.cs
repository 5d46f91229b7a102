using System.Security.Cryptography;
using System.Text.Json;

namespace Tongban.Kernel.Time;

/// <summary>
/// Working days 工作日 from 1950 to 2100. Years whose arrangement is in the data are certain; all others are provisional
/// 暂定 (weekends and statutory holidays). Counting costs the same for one day and for a thousand: prefix sums over all days.
/// Immutable and safe to share.
/// </summary>
public sealed partial class WorkingCalendar
{
    internal const int FirstYear = 1950;
    internal const int LastYear = 2100;

    private static readonly int Origin = new DateOnly(FirstYear, 1, 1).DayNumber;
    private static readonly int Length = new DateOnly(LastYear, 12, 31).DayNumber - Origin + 1;

    private readonly Dictionary<int, string> _sources;
    private readonly DayTable _days;

    private WorkingCalendar(IReadOnlyList<CalendarYear> years)
    {
        _sources = years.ToDictionary(year => year.Year, year => year.Source);
        _days = new DayTable(years, Origin, Length);
        Version = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(years, KernelJson.Options)))[..16];
    }

    /// <summary>Hash of the content; every computed date keeps it, so that it is known which dates to compute anew.</summary>
    public string Version { get; }

    /// <summary>The years whose arrangement is in the data.</summary>
    public IReadOnlyCollection<int> Years => _sources.Keys;

    /// <summary>One JSON text for each year, in any order. No text at all gives a calendar that is provisional throughout.</summary>
    public static Result<WorkingCalendar> Parse(IEnumerable<string> yearJson)
    {
        var years = new SortedDictionary<int, CalendarYear>();
        foreach (var json in yearJson)
        {
            var parsed = CalendarYear.Parse(json);
            if (parsed.Problem is { } problem) return problem;
            if (!years.TryAdd(parsed.Value.Year, parsed.Value)) return TimeProblems.CalendarYearTwice.With($"{parsed.Value.Year} 年");
        }

        if (Collision(years.Values) is { } date) return TimeProblems.CalendarOverlap.With($"{date:yyyy-MM-dd}");
        return new WorkingCalendar([.. years.Values]);
    }

    /// <summary>Whether the year's arrangement is in the data; if not, its days are provisional.</summary>
    public bool HasYear(int year) => _sources.ContainsKey(year);

    /// <summary>The notice that the year's dates come from; null for a year without data.</summary>
    public string? SourceOf(int year) => _sources.GetValueOrDefault(year);

    /// <exception cref="ArgumentOutOfRangeException">The date lies outside 1950–2100, as for every method here.</exception>
    public Day KindOf(DateOnly date) => _days.DayAt(Index(date), date);

    public bool IsWorkingDay(DateOnly date) => _days.IsWorking(Index(date));

    /// <summary>The n-th working day after a date; the date itself isn't counted. For n = 0 the date itself, or the next working day.</summary>
    public DateOnly AddWorkingDays(DateOnly from, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return n == 0 ? NextWorkingDay(from) : Date(_days.Nth(_days.WorkingThrough(Index(from)) + n));
    }

    /// <summary>The date itself when it is a working day, otherwise the first one after it.</summary>
    public DateOnly NextWorkingDay(DateOnly date)
    {
        var index = Index(date);
        return _days.IsWorking(index) ? date : Date(_days.Nth(_days.WorkingThrough(index) + 1));
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when it lies before.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) => _days.WorkingThrough(Index(to)) - _days.WorkingThrough(Index(from));

    /// <summary>Whether any day after <paramref name="from"/> up to and including <paramref name="to"/> is provisional.</summary>
    public bool IsProvisional(DateOnly from, DateOnly to) => _days.ProvisionalThrough(Index(to)) > _days.ProvisionalThrough(Index(from));

    internal static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static int Index(DateOnly date)
    {
        var index = date.DayNumber - Origin;
        return (uint)index < (uint)Length ? index : throw new ArgumentOutOfRangeException(nameof(date), date, "The calendar covers 1950–2100.");
    }

    private static DateOnly Date(int index) => DateOnly.FromDayNumber(Origin + index);

    // A day near New Year may be named by two years' files; they must not name it differently.
    private static DateOnly? Collision(IEnumerable<CalendarYear> years)
    {
        var seen = new HashSet<DateOnly>();
        foreach (var year in years)
            foreach (var date in year.Dates())
                if (!seen.Add(date)) return date;
        return null;
    }
}
