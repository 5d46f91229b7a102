using System.Text.Json.Serialization;

namespace Tongban.Kernel.Time;

public enum LimitUnit
{
    /// <summary>没有期限</summary>
    None = 0,

    /// <summary>工作日</summary>
    WorkingDays = 1,

    /// <summary>自然日</summary>
    CalendarDays = 2,

    /// <summary>小时，连续计算</summary>
    Hours = 3,

    /// <summary>月</summary>
    Months = 4,
}

/// <summary>
/// A time limit 期限. Promises of half a day are written as <see cref="SameDay"/> or in hours; a year is twelve months.
/// </summary>
/// <param name="Amount">How many units; 0 working days is «the same day 当日».</param>
/// <param name="Unit">The unit.</param>
public sealed record Limit(int Amount, LimitUnit Unit)
{
    /// <summary>No limit at all: said explicitly, never by leaving it out.</summary>
    public static Limit None { get; } = new(0, LimitUnit.None);

    /// <summary>当日办结</summary>
    public static Limit SameDay { get; } = new(0, LimitUnit.WorkingDays);

    public int Amount { get; init; } = Amount >= 0 ? Amount : throw new ArgumentOutOfRangeException(nameof(Amount));

    public LimitUnit Unit { get; init; } = Unit;

    [JsonIgnore]
    public bool IsNone => Unit == LimitUnit.None;

    public static Limit WorkingDays(int amount) => new(amount, LimitUnit.WorkingDays);

    public static Limit CalendarDays(int amount) => new(amount, LimitUnit.CalendarDays);

    public static Limit Hours(int amount) => new(amount, LimitUnit.Hours);

    public static Limit Months(int amount) => new(amount, LimitUnit.Months);

    /// <summary>As people read it: 15 个工作日, 当日, 24 小时, 无期限.</summary>
    public override string ToString() => Unit switch
    {
        LimitUnit.None => "无期限",
        _ when Amount == 0 => "当日",
        LimitUnit.WorkingDays => $"{Amount} 个工作日",
        LimitUnit.CalendarDays => $"{Amount} 日（自然日）",
        LimitUnit.Hours => $"{Amount} 小时",
        LimitUnit.Months => $"{Amount} 个月",
        _ => throw new InvalidOperationException($"Unknown unit {Unit}."),
    };
}
