using System.Globalization;

namespace Tongban.Oversight.Domain;

/// <summary>Whole months, both ends included: the burden ledger's sums are kept by month of submission.</summary>
internal sealed record Months(DateOnly From, DateOnly To)
{
    /// <summary>What the address says, put in order; by default this year up to this month.</summary>
    /// <param name="from">For example <c>2026-01</c>.</param>
    public static Months Of(string? from, string? to, DateOnly today)
    {
        var last = Parse(to) ?? new DateOnly(today.Year, today.Month, 1);
        var first = Parse(from) ?? new DateOnly(last.Year, 1, 1);
        return first <= last ? new Months(first, last) : new Months(last, first);
    }

    public static Months OfYear(int? year, DateOnly today) =>
        year is { } asked and >= 2000 and <= 2999 ? new Months(new DateOnly(asked, 1, 1), new DateOnly(asked, 12, 1)) : new Months(new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 1));

    /// <summary>The last day of the last month.</summary>
    public DateOnly End => To.AddMonths(1).AddDays(-1);

    public string Query => string.Create(CultureInfo.InvariantCulture, $"from={From:yyyy-MM}&to={To:yyyy-MM}");

    private static DateOnly? Parse(string? month) =>
        DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
