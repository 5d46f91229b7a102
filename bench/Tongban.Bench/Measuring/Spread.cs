using System.Globalization;
using System.Runtime.InteropServices;

namespace Tongban.Bench.Measuring;

/// <summary>What several rounds gave: the middle one, and how far apart they lay.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Spread(double Median, double Least, double Most, int Rounds)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[^1], sorted.Length);
    }

    public string Text(string unit) => $"{Short(Median),10} {unit,-6} ({Short(Least)} … {Short(Most)}, {Rounds} rounds)";

    private static string Short(double value) => value switch
    {
        >= 10_000 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("N1", CultureInfo.InvariantCulture),
        _ => value.ToString("N2", CultureInfo.InvariantCulture),
    };
}
