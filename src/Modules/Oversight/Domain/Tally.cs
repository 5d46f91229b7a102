using System.Runtime.InteropServices;

namespace Tongban.Oversight.Domain;

/// <summary>
/// Figures that add up: over days, departments and places. Exact definitions 指标口径:
/// received 收件 – applications submitted on the day; accepted 受理 – accepted as of the day, by act or by silence;
/// decided 办结 – decided on the day, granted or refused; limited – of these, with a limit in working days;
/// on time 按期 – of the limited, used days ≤ promised limit (legal where none was promised).
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Tally(int Received, int Accepted, int Decided, int Limited, int OnTime, int LegalLimited, int LegalUsedDays, int LegalDays)
{
    public static Tally operator +(Tally a, Tally b) => new(
        a.Received + b.Received, a.Accepted + b.Accepted, a.Decided + b.Decided, a.Limited + b.Limited, a.OnTime + b.OnTime,
        a.LegalLimited + b.LegalLimited, a.LegalUsedDays + b.LegalUsedDays, a.LegalDays + b.LegalDays);

    public static Tally operator -(Tally a, Tally b) => new(
        a.Received - b.Received, a.Accepted - b.Accepted, a.Decided - b.Decided, a.Limited - b.Limited, a.OnTime - b.OnTime,
        a.LegalLimited - b.LegalLimited, a.LegalUsedDays - b.LegalUsedDays, a.LegalDays - b.LegalDays);

    /// <summary>按期办结率; null when nothing with a limit was decided: no cases is not a hundred percent.</summary>
    public decimal? OnTimeShare => Limited == 0 ? null : decimal.Divide(OnTime, Limited);

    /// <summary>Mean working days used, of the cases that have a legal limit in working days.</summary>
    public decimal? AverageUsed => LegalLimited == 0 ? null : decimal.Divide(LegalUsedDays, LegalLimited);

    /// <summary>Mean legal limit of the same cases: what it could have taken.</summary>
    public decimal? AverageLegal => LegalLimited == 0 ? null : decimal.Divide(LegalDays, LegalLimited);

    /// <summary>What a case adds to the figures of a day.</summary>
    public static Tally Of(CaseLine line, DateOnly day)
    {
        var decided = line.DecidedOn == day;
        var limited = decided && line.OnTime is not null;
        var legal = decided && line.UsedDays is not null && line.LegalDays is not null;
        return new Tally(
            Count(line.ReceivedOn == day), Count(line.AcceptedOn == day), Count(decided), Count(limited), Count(limited && line.OnTime == true),
            Count(legal), legal ? line.UsedDays!.Value : 0, legal ? line.LegalDays!.Value : 0);
    }

    private static int Count(bool holds) => holds ? 1 : 0;
}
