namespace Tongban.Kernel.Time;

/// <summary>One day of a computation, counted or not, and why.</summary>
/// <param name="Date">The civil date.</param>
/// <param name="Counted">Whether it uses up the limit.</param>
/// <param name="Ordinal">Which day of the limit it is, from 1; null when not counted.</param>
/// <param name="Why">The reason in Chinese.</param>
/// <param name="Article">The law or notice the reason rests on; null when none does.</param>
/// <param name="Provisional">暂定: the day's year isn't in the calendar's data.</param>
public sealed record CountedDay(DateOnly Date, bool Counted, int? Ordinal, string Why, string? Article, bool Provisional);

/// <summary>A due date with the day-by-day account of it.</summary>
/// <param name="From">The day on which the period begins, not counted.</param>
/// <param name="WorkingDays">The limit.</param>
/// <param name="Due">The last day of the period.</param>
/// <param name="Provisional">暂定: a day between isn't certain yet.</param>
/// <param name="CalendarVersion">Which calendar it was computed with.</param>
/// <param name="Days">Every day from the first to the due date.</param>
public sealed record DueExplanation(
    DateOnly From,
    int WorkingDays,
    DateOnly Due,
    bool Provisional,
    string CalendarVersion,
    IReadOnlyList<CountedDay> Days);
