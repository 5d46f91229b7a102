using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Cases.Contracts;
using Tongban.Halls.Domain;
using Tongban.Kernel.Time;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Halls.Features.Portal.WorkingDays;

/// <summary>When a number of working days is over, counted by the calendar of the legal clocks, with every day explained.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class WorkingDaysPage(ICalendars calendars, TimeProvider time) : PageModel
{
    public const int Most = 250;
    private const int FirstYear = 2000;
    private const int LastYear = 2090;

    public string? FromText { get; private set; }

    public string? DaysText { get; private set; }

    public string? FromSlip { get; private set; }

    public string? DaysSlip { get; private set; }

    public DueExplanation? Answer { get; private set; }

    public int Year { get; private set; }

    public bool YearKnown => calendars.Calendar.HasYear(Year);

    /// <summary>Holidays and make-up days of the year, neighbouring days of one name together.</summary>
    public IEnumerable<(DateOnly From, DateOnly To, string Name)> Arrangements => Arrangement.Of(Year, calendars.Calendar);

    public void OnGet(string? days)
    {
        Year = CivilTime.DateOf(time.GetUtcNow()).Year;
        var (from, slip) = DateFields.Read(key => Request.Query[key], "from");
        FromText = from is { } known ? ChineseDate.Iso(known) : string.Join('-', new[] { "year", "month", "day" }.Select(part => Request.Query[$"from.{part}"].ToString()));
        FromText = FromText == "--" ? null : FromText;
        DaysText = days is { Length: > 20 } ? days[..20] : days;
        if (from is null && slip is null && days is null)
        {
            return;
        }

        FromSlip = slip ?? (from is null ? "请填从哪天起" : from.Value.Year is < FirstYear or > LastYear ? $"年份在 {FirstYear} 到 {LastYear} 之间" : null);
        var count = int.TryParse(days?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most ? number : (int?)null;
        DaysSlip = count is null ? $"请填 0 到 {Most} 的整数" : null;
        Say("from", FromSlip);
        Say("days", DaysSlip);
        if (ModelState.IsValid && from is { } start && count is { } n)
        {
            Answer = calendars.Calendar.ExplainWorkingDays(start, n);
        }
    }

    private void Say(string field, string? slip)
    {
        if (slip is not null)
        {
            ModelState.AddModelError(field, slip);
        }
    }
}
