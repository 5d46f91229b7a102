using Tongban.Halls.Contracts;
using Tongban.Halls.Domain;
using Tongban.Kernel;

namespace Tongban.Halls.Features.Workbench.KeepVenue;

/// <summary>The form of a venue, as typed.</summary>
internal sealed class KeepInput
{
    private const int LongestText = 300;

    public string? Phone { get; set; }

    /// <summary>Monday to Sunday.</summary>
    public List<string?> Hours { get; set; } = [];

    public string? Holidays { get; set; }

    public string? Transport { get; set; }

    public string? Note { get; set; }

    public long Revision { get; set; }

    public static KeepInput Of(Venue venue) => new()
    {
        Phone = venue.Phone,
        Hours = [.. venue.Details.Hours.Days.Select(day => day.Written)],
        Holidays = venue.Details.Holidays == HolidayRule.Usual ? "usual" : "closed",
        Transport = venue.Details.Transport,
        Note = venue.Details.Note,
        Revision = venue.Revision,
    };

    public Result<VenueChange> Read(Venue venue)
    {
        var days = Enumerable.Range(0, 7).Select(at => HoursText.Parse(at < Hours.Count ? Hours[at] : null)).ToList();
        List<FieldError> slips =
        [
            .. days.Select((day, at) => (day.Slip, at)).Where(pair => pair.Slip is not null).Select(pair => new FieldError($"Hours[{pair.at}]", pair.Slip!)),
        ];
        if (Phone is null || Phone.Length is < 3 or > 30 || !Phone.All(sign => char.IsAsciiDigit(sign) || sign is '-' or ' ' or '+'))
        {
            slips.Add(new FieldError("Phone", "请填电话，例如 0609-8230001"));
        }

        slips.AddRange(new[] { (Name: "Transport", Text: Transport), (Name: "Note", Text: Note) }
            .Where(pair => pair.Text is { Length: > LongestText }).Select(pair => new FieldError(pair.Name, $"请控制在 {LongestText} 字以内")));
        return slips.Count > 0
            ? HallsProblems.HoursWrong.With(slips)
            : new VenueChange(Phone!.Trim(), venue.Details with
            {
                Hours = new WeekHours([.. days.Select(day => day.Hours!)]),
                Holidays = Holidays == "usual" ? HolidayRule.Usual : HolidayRule.Closed,
                Transport = (Transport ?? "").Trim(),
                Note = (Note ?? "").Trim(),
            }, Revision);
    }
}

/// <summary>The form of a special arrangement, as typed.</summary>
internal sealed class SpecialInput
{
    private const int LongestReason = 100;
    private const int MostDays = 400;

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>Empty when it is closed.</summary>
    public string? Hours { get; set; }

    public string? Reason { get; set; }

    public Result<SpecialDays> Read(DateOnly today)
    {
        var (hours, slip) = HoursText.Parse(Hours);
        var slips = new List<FieldError>();
        if (From is null || From < today)
        {
            slips.Add(new FieldError("From", "请填从哪天起，不能早于今天"));
        }

        if ((To ?? From) is { } to && From is { } from && (to < from || to.DayNumber - from.DayNumber > MostDays))
        {
            slips.Add(new FieldError("To", "到哪天不能早于从哪天，也不要超过一年"));
        }

        if (slip is not null)
        {
            slips.Add(new FieldError("Hours", slip));
        }

        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > LongestReason)
        {
            slips.Add(new FieldError("Reason", $"请写明原因，{LongestReason} 字以内；群众在门户上会看到"));
        }

        return slips.Count > 0
            ? HallsProblems.DaysWrong.With(slips)
            : new SpecialDays(Guid.CreateVersion7(), From!.Value, To ?? From.Value, hours!, Reason!.Trim());
    }
}
