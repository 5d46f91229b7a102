using Tongban.Halls.Contracts;

namespace Tongban.Halls.Domain;

/// <summary>The file <c>venues.json</c>.</summary>
internal sealed record VenueFile(IReadOnlyList<VenueEntry> Venues);

/// <summary>One venue as people write it.</summary>
/// <param name="Kind">hall, township, station, counter, self-service, hospital, clinic, school, culture, elder-care.</param>
/// <param name="Hours">Seven texts from Monday, for example <c>09:00-12:00 13:30-17:00</c>; empty when closed.</param>
/// <param name="Holidays"><c>closed</c> or <c>usual</c>.</param>
internal sealed record VenueEntry(
    string Code, string Place, string Kind, string Name, string Address, double Longitude, double Latitude, string Phone, IReadOnlyList<string> Hours, string Holidays)
{
    public IReadOnlyList<string> Departments { get; init; } = [];

    public IReadOnlyList<string> Items { get; init; } = [];

    public IReadOnlyList<string> Offers { get; init; } = [];

    public IReadOnlyList<string> Access { get; init; } = [];

    public string Transport { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>Of a line without faults.</summary>
    public VenueDetails Details => new(
        new WeekHours([.. Hours.Select(day => HoursText.Parse(day).Hours!)]), Holidays == "usual" ? HolidayRule.Usual : HolidayRule.Closed)
    {
        Departments = Departments,
        Items = Items,
        Offers = Offers,
        Access = Access,
        Transport = Transport,
        Note = Note,
    };
}

/// <summary>Kinds as the files and addresses name them.</summary>
internal static class VenueKinds
{
    public static IReadOnlyDictionary<string, VenueKind> ByName { get; } = new Dictionary<string, VenueKind>(StringComparer.Ordinal)
    {
        ["hall"] = VenueKind.Hall, ["township"] = VenueKind.Township, ["station"] = VenueKind.Station, ["counter"] = VenueKind.Counter,
        ["self-service"] = VenueKind.SelfService, ["hospital"] = VenueKind.Hospital, ["clinic"] = VenueKind.Clinic, ["school"] = VenueKind.School,
        ["culture"] = VenueKind.Culture, ["elder-care"] = VenueKind.ElderCare,
    };

    public static string Word(this VenueKind kind) => ByName.First(pair => pair.Value == kind).Key;
}
