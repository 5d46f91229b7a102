using Tongban.Platform.Data;

namespace Tongban.Halls.Domain;

/// <summary>Everything that is wrong with a file of venues.</summary>
internal static class VenueFaults
{
    public const string File = "venues.json";

    public static IEnumerable<SeedFault> Of(VenueFile file, Func<string, bool> placeKnown)
    {
        var twice = file.Venues.GroupBy(venue => venue.Code).Where(group => group.Count() > 1).Select(group => Fault(group.First(), "code", "代号重复，请换一个"));
        return file.Venues.SelectMany(venue => OfOne(venue, placeKnown)).Concat(twice);
    }

    private static IEnumerable<SeedFault> OfOne(VenueEntry venue, Func<string, bool> placeKnown)
    {
        if (venue.Code.Length == 0 || !venue.Code.All(sign => sign is >= 'a' and <= 'z' or >= '0' and <= '9' or '-'))
        {
            yield return Fault(venue, "code", "代号用小写字母、数字和连字符，例如 anping-hall");
        }

        if (!placeKnown(venue.Place))
        {
            yield return Fault(venue, "place", $"没有这个地方：{venue.Place}，请先在 places.json 里登记");
        }

        if (!VenueKinds.ByName.ContainsKey(venue.Kind))
        {
            yield return Fault(venue, "kind", $"没有这种地点：{venue.Kind}，可以是 {string.Join('、', VenueKinds.ByName.Keys)}");
        }

        if (venue.Longitude is < 70 or > 140 || venue.Latitude is < 3 or > 55)
        {
            yield return Fault(venue, "longitude", "经纬度不在中国范围内，请核对先后：经度在前，纬度在后");
        }

        if (venue.Holidays is not ("closed" or "usual"))
        {
            yield return Fault(venue, "holidays", "节假日写 closed（休息）或 usual（照常）");
        }

        foreach (var code in venue.Access.Where(code => !VenueWords.Access.ContainsKey(code)))
        {
            yield return Fault(venue, "access", $"没有这种设施：{code}，可以是 {string.Join('、', VenueWords.Access.Keys)}");
        }

        foreach (var fault in OfHours(venue))
        {
            yield return fault;
        }
    }

    private static IEnumerable<SeedFault> OfHours(VenueEntry venue) => venue.Hours.Count != 7
        ? [Fault(venue, "hours", "开放时间要写七天，从星期一到星期日，不开的写空文字")]
        : venue.Hours.Select((day, at) => (HoursText.Parse(day).Slip, at)).Where(pair => pair.Slip is not null).Select(pair => Fault(venue, $"hours[{pair.at}]", pair.Slip!));

    private static SeedFault Fault(VenueEntry venue, string where, string message) => new(File, $"{venue.Code}.{where}", message);
}
