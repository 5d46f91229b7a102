using System.Globalization;
using Tongban.Halls.Contracts;
using Tongban.Halls.Domain;
using Tongban.Kernel;

namespace Tongban.Halls.Features.Workbench.KeepVenue;

/// <summary>The form of a venue, as typed.</summary>
internal sealed class VenueInput
{
    public string? Name { get; set; }

    public string? Address { get; set; }

    public string? Longitude { get; set; }

    public string? Latitude { get; set; }

    public string? Phone { get; set; }

    /// <summary>Monday to Sunday.</summary>
    public List<string?> Hours { get; set; } = [];

    public string? Holidays { get; set; }

    /// <summary>Kinds of departments; <see cref="VenueDetails.AllDepartments"/> for all.</summary>
    public string[] Departments { get; set; } = [];

    /// <summary>Addresses or words of items, one a line.</summary>
    public string? Items { get; set; }

    /// <summary>One a line.</summary>
    public string? Offers { get; set; }

    public string[] Access { get; set; } = [];

    public string? Transport { get; set; }

    public string? Note { get; set; }

    public long Revision { get; set; }

    /// <summary>What most new venues begin with: open as offices are.</summary>
    public static VenueInput New() => new() { Hours = [.. Enumerable.Repeat("09:00-12:00 13:30-17:00", 5), "", ""], Holidays = "closed" };

    public static VenueInput Of(Venue venue) => new()
    {
        Name = venue.Name,
        Address = venue.Address,
        Longitude = venue.Longitude.ToString(CultureInfo.InvariantCulture),
        Latitude = venue.Latitude.ToString(CultureInfo.InvariantCulture),
        Phone = venue.Phone,
        Hours = [.. venue.Details.Hours.Days.Select(day => day.Written)],
        Holidays = venue.Details.Holidays == HolidayRule.Usual ? "usual" : "closed",
        Departments = [.. venue.Details.Departments],
        Items = string.Join('\n', venue.Details.Items),
        Offers = string.Join('\n', venue.Details.Offers),
        Access = [.. venue.Details.Access],
        Transport = venue.Details.Transport,
        Note = venue.Details.Note,
        Revision = venue.Revision,
    };

    /// <summary>The words of items, without what somebody copied along from the address bar.</summary>
    public IReadOnlyList<string> Slugs => [.. Lines(Items).Select(line => line.Split('?')[0].TrimEnd('/').Split('/')[^1]).Distinct(StringComparer.Ordinal)];

    /// <param name="closing">What the venue has already; the form doesn't change it.</param>
    public Result<VenueChange> Read(VenueClosing? closing)
    {
        var slips = VenueSlips.Of(this).ToList();
        return slips.Count > 0
            ? HallsProblems.VenueWrong.With(slips)
            : new VenueChange(Name!.Trim(), Address!.Trim(), Phone!.Trim(), Details with { Closing = closing })
            {
                Longitude = VenueSlips.Degrees(Longitude)!.Value,
                Latitude = VenueSlips.Degrees(Latitude)!.Value,
                Revision = Revision,
            };
    }

    internal static IReadOnlyList<string> Lines(string? text) => (text ?? "").Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private VenueDetails Details => new(
        new WeekHours([.. Enumerable.Range(0, 7).Select(at => HoursText.Parse(Hours[at]).Hours!)]), Holidays == "usual" ? HolidayRule.Usual : HolidayRule.Closed)
    {
        Departments = Departments.Contains(VenueDetails.AllDepartments) ? [VenueDetails.AllDepartments] : Departments,
        Items = Slugs,
        Offers = Lines(Offers),
        Access = [.. Access.Where(VenueWords.Access.ContainsKey)],
        Transport = (Transport ?? "").Trim(),
        Note = (Note ?? "").Trim(),
    };
}
