namespace Tongban.Kernel.Time;

public enum DayKind
{
    /// <summary>工作日</summary>
    Working = 0,

    /// <summary>周休息日</summary>
    Weekend = 1,

    /// <summary>放假</summary>
    Holiday = 2,

    /// <summary>调休补班：在周末上班的一天</summary>
    MakeUp = 3,
}

/// <summary>One day of the calendar.</summary>
/// <param name="Date">The civil date.</param>
/// <param name="Kind">What sort of day.</param>
/// <param name="Name">The weekday (星期一), the holiday (春节) or the make-up day (春节调休补班).</param>
/// <param name="Provisional">暂定: the year's arrangement isn't in the data; only weekends and statutory holidays are known.</param>
public readonly record struct Day(DateOnly Date, DayKind Kind, string Name, bool Provisional)
{
    public bool IsWorking => Kind is DayKind.Working or DayKind.MakeUp;
}
