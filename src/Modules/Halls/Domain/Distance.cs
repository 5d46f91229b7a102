using Tongban.Halls.Contracts;

namespace Tongban.Halls.Domain;

internal static class Distance
{
    private const double EarthRadius = 6371.0;

    /// <summary>As the crow flies, by the haversine.</summary>
    public static double Kilometres(Venue one, Venue other)
    {
        var (from, to) = (double.DegreesToRadians(one.Latitude), double.DegreesToRadians(other.Latitude));
        var (across, along) = (to - from, double.DegreesToRadians(other.Longitude - one.Longitude));
        var half = Math.Pow(Math.Sin(across / 2), 2) + Math.Cos(from) * Math.Cos(to) * Math.Pow(Math.Sin(along / 2), 2);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }
}
