using System.Globalization;

namespace Tongban.Tests.EndToEnd.Journeys;

/// <summary>The dark and light modules of a QR code, and what they mean by where they stand.</summary>
internal sealed class QrModules(bool[,] dark)
{
    private const int Quiet = 4;
    private readonly int _size = dark.GetLength(0);

    public int Version => (_size - 17) / 4;

    /// <summary>0 is M.</summary>
    public int Level => Format >> 13;

    private int Mask => (Format >> 10) & 7;

    private int Format => Enumerable.Range(0, 15).Sum(bit => At(bit switch
    {
        < 6 => (8, bit),
        6 => (8, 7),
        7 => (8, 8),
        8 => (7, 8),
        _ => (14 - bit, 8),
    }) << bit) ^ 0x5412;

    /// <param name="size">Of the picture, with its quiet zone.</param>
    /// <param name="path">One <c>M{x} {y}h1v1h-1z</c> for each dark module.</param>
    public static QrModules Of(int size, string path)
    {
        var dark = new bool[size - (2 * Quiet), size - (2 * Quiet)];
        foreach (var module in path.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = module[..module.IndexOf('h')].Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            dark[at[0] - Quiet, at[1] - Quiet] = true;
        }

        return new(dark);
    }

    /// <summary>All codewords in the order in which they are drawn: two columns at a time, up and down in turn, from the right.</summary>
    public byte[] Codewords()
    {
        var bits = new List<int>();
        for (var right = _size - 1; right >= 1; right -= right == 8 ? 3 : 2)
        {
            var upward = ((right + 1) & 2) == 0;
            for (var step = 0; step < _size; step++)
            {
                var y = upward ? _size - 1 - step : step;
                bits.AddRange(from x in new[] { right, right - 1 } where !IsFunction(x, y) select At((x, y)) ^ (IsMasked(x, y) ? 1 : 0));
            }
        }

        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => (byte)eight.Aggregate(0, (value, bit) => (value << 1) | bit))];
    }

    private int At((int X, int Y) place) => dark[place.X, place.Y] ? 1 : 0;

    private bool IsMasked(int x, int y) => Mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((x / 3) + (y / 2)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    private bool IsFunction(int x, int y) =>
        (x < 9 && y < 9) || (x >= _size - 8 && y < 9) || (x < 9 && y >= _size - 8)
        || x == 6 || y == 6
        || (Version >= 7 && ((x >= _size - 11 && y < 6) || (y >= _size - 11 && x < 6)))
        || IsAlignment(x, y);

    private bool IsAlignment(int x, int y) =>
        (from centreX in Centres from centreY in Centres where !IsFinder(centreX, centreY) select Math.Max(Math.Abs(x - centreX), Math.Abs(y - centreY)) <= 2).Any(near => near);

    private bool IsFinder(int x, int y) => (x == 6 && y == 6) || (x == 6 && y == _size - 7) || (x == _size - 7 && y == 6);

    private IEnumerable<int> Centres
    {
        get
        {
            var count = Version == 1 ? 0 : (Version / 7) + 2;
            var step = count == 0 ? 0 : ((Version * 4) + (count * 2) + 1) / ((count * 2) - 2) * 2;
            return Enumerable.Range(0, count).Select(i => i == 0 ? 6 : _size - 7 - ((count - 1 - i) * step));
        }
    }
}
