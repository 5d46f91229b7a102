using Tongban.Cases.Domain;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Showing;

/// <summary>The clock as a page shows it: a bar of days, and words for when it doesn't run.</summary>
internal sealed record ClockView(
    int Total, int Used, int Suspended, int? Remaining, DateOnly? Promised, DateOnly? Legal, string Light, string? State, bool Provisional, string? Note)
{
    public static ClockView Of(CaseRecord @case, ClockReading reading, Regime regime)
    {
        var stopped = reading.State == ClockState.Stopped;
        var limit = @case.Terms.Promised.IsNone ? @case.Terms.Legal : @case.Terms.Promised;
        var counts = reading.StartedOn is not null && limit.Unit is LimitUnit.WorkingDays or LimitUnit.CalendarDays;
        return new ClockView(
            counts ? limit.Amount : 0,
            reading.UsedDays,
            reading.SuspendedDays,
            reading.State is ClockState.Running or ClockState.NotStarted ? reading.RemainingDays : null,
            stopped ? null : reading.PromisedDue,
            stopped ? null : reading.LegalDue,
            Lamp(reading.Light),
            StateWords(@case, reading, regime),
            reading.Provisional,
            Deemed(reading));
    }

    public static string Lamp(ClockLight light) => light switch
    {
        ClockLight.Green => "green",
        ClockLight.Yellow => "amber",
        ClockLight.Red => "red",
        ClockLight.None => "none",
        _ => throw new ArgumentOutOfRangeException(nameof(light), light, null),
    };

    private static string? StateWords(CaseRecord @case, ClockReading reading, Regime regime) => reading.State switch
    {
        ClockState.Running when reading.DueAt is { } at => $"{Wording.Moment(at)} 前办完",
        ClockState.Running => null,
        ClockState.NotStarted => reading.AnswerDue is { } answer ? $"最迟{Wording.ShortDate(answer)}受理或者告知补正" : "等待受理",
        ClockState.AwaitingCorrection => "等待申请人补正，不计入时限",
        ClockState.Suspended => $"已暂停（{Ground(@case, regime)}），不计入时限",
        ClockState.Stopped => $"{@case.State.Name()}，用时 {reading.UsedDays} 日{(reading is { DeliverDue: { } due, ServedOn: null } && @case.State != CaseState.Revoked ? $"，最迟{Wording.ShortDate(due)}送达" : "")}",
        ClockState.NoLimit => "没有规定期限",
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading.State, null),
    };

    private static string Ground(CaseRecord @case, Regime regime) =>
        @case.Clock.OfType<Suspended>().LastOrDefault() is { } suspended && regime.Ground(suspended.Ground) is { } ground ? ground.Name : "依法中止计时";

    private static string? Deemed(ClockReading reading) => reading.DeemedAccepted && reading.AcceptedOn is { } day
        ? $"收到材料后五个工作日内没有告知补正，自{Wording.Date(day)}起即为受理"
        : null;
}
