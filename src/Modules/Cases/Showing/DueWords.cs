using Tongban.Cases.Domain;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Showing;

/// <summary>A due moment in a to-do row: a lamp and a few words.</summary>
internal sealed record DueWords(string Light, string Text)
{
    public static DueWords Of(CaseRecord @case, ClockReading reading) => @case.State switch
    {
        CaseState.AwaitingCorrection => new("none", "等待补正"),
        CaseState.Suspended => new("none", "暂停计时"),
        CaseState.Granted or CaseState.Refused => Delivery(reading),
        _ => new(ClockView.Lamp(reading.Light), Left(reading)),
    };

    /// <summary>Work that remains after the case is closed, such as the check of a promise, has only its own days.</summary>
    public static DueWords OfStep(DateTime due, DateTimeOffset now) =>
        new(due <= now.UtcDateTime ? "red" : "green", $"{Wording.ShortDate(CivilTime.DateOf(new DateTimeOffset(due, TimeSpan.Zero)).AddDays(-1))}前做完");

    private static DueWords Delivery(ClockReading reading) => reading.DeliverDue is { } due
        ? new("green", $"{Wording.ShortDate(due)}前送达")
        : new("none", "待送达");

    private static string Left(ClockReading reading) => (reading.DueAt, reading.RemainingDays) switch
    {
        ({ } at, _) => Wording.Moment(at),
        (_, > 0 and var days) => $"还剩 {days} 天",
        (_, 0) => "今天到期",
        (_, < 0 and var days) => $"超期 {-days} 天",
        _ => "不设时限",
    };
}
