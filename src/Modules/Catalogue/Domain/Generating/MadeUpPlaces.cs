using System.Globalization;

namespace Tongban.Catalogue.Domain.Generating;

/// <param name="Level">1 province, 2 city, 3 county; zones stand beside counties.</param>
internal sealed record MadeUpPlace(string Code, string Name, int Level, bool IsZone)
{
    /// <summary>Its six digits.</summary>
    public string Six => Code[..6];
}

/// <summary>
/// The made-up province: what the demonstration has (云江省, 云州市 with three counties) and what makes it as large as a
/// real one: 13 cities, 101 counties, 31 development zones.
/// </summary>
internal static class MadeUpPlaces
{
    public const string Province = "990000000000";
    private const int Cities = 13;
    private const int Counties = 101;
    private const int Zones = 31;

    // County codes from 71 on are those that statistics gives to zones.
    private const int FirstZone = 71;

    private static readonly string[] First = ["岚", "霁", "沅", "潋", "筠", "芷", "曦", "澹", "翊", "湄", "樾", "溯", "堰", "垣", "砚", "旻"];
    private static readonly string[] Second = ["川", "阳", "口", "陵", "塘", "溪", "原", "坪", "港", "安", "丰", "宁", "水", "台"];
    private static readonly string[] ZoneKinds = ["经济技术开发区", "高新技术产业开发区", "临港产业园区", "综合保税区", "文化旅游度假区"];

    public static IReadOnlyList<MadeUpPlace> All { get; } = [.. Make()];

    private static IEnumerable<MadeUpPlace> Make()
    {
        yield return new(Province, "云江省", 1, false);
        var names = Names().GetEnumerator();
        string Next() => names.MoveNext() ? names.Current : throw new InvalidOperationException("too few names");
        for (var city = 1; city <= Cities; city++)
        {
            var cityName = city == 1 ? "云州" : Next();
            yield return new(Code(city, 0), cityName + "市", 2, false);
            for (var county = 1; county <= Share(Counties, city); county++)
            {
                yield return new(Code(city, county), CountyName(city, county, Next), 3, false);
            }

            for (var zone = 0; zone < Share(Zones, city); zone++)
            {
                yield return new(Code(city, FirstZone + zone), cityName + ZoneKinds[(city + zone) % ZoneKinds.Length], 3, true);
            }
        }
    }

    private static string CountyName(int city, int county, Func<string> next) => (city, county) switch
    {
        (1, 1) => "安平区",
        (1, 2) => "临河区",
        (1, 3) => "青溪县",
        _ => next() + (county <= 2 ? "区" : "县"),
    };

    private static IEnumerable<string> Names() => Second.SelectMany((second, turn) => First.Select((_, at) => First[(at + turn) % First.Length] + second));

    private static int Share(int all, int city) => (all / Cities) + (city <= all % Cities ? 1 : 0);

    private static string Code(int city, int county) => string.Create(CultureInfo.InvariantCulture, $"99{city:00}{county:00}000000");
}
