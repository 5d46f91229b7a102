using System.Globalization;
using System.Text;

namespace Tongban.Tests.EndToEnd.Journeys;

/// <summary>The data of a QR code, bit by bit, and its three ways to write text.</summary>
internal sealed class QrBits(byte[] data)
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private int _at;

    public int Left => (data.Length * 8) - _at;

    public int Take(int count)
    {
        var value = 0;
        for (var i = 0; i < count; i++, _at++)
        {
            value = (value << 1) | ((data[_at / 8] >> (7 - (_at % 8))) & 1);
        }

        return value;
    }

    /// <summary>Three digits in ten bits.</summary>
    public string Digits(int count) => Groups(count, 3, size => Take((size * 3) + 1).ToString(CultureInfo.InvariantCulture).PadLeft(size, '0'));

    /// <summary>Two capital letters, digits or marks in eleven bits.</summary>
    public string Letters(int count) => Groups(count, 2, size =>
    {
        var value = Take((size * 5) + 1);
        return size == 2 ? $"{Alphabet[value / 45]}{Alphabet[value % 45]}" : $"{Alphabet[value]}";
    });

    public string Bytes(int count) => Encoding.UTF8.GetString([.. Enumerable.Range(0, count).Select(_ => (byte)Take(8))]);

    private static string Groups(int count, int size, Func<int, string> read)
    {
        var text = new StringBuilder();
        for (var left = count; left > 0; left -= size)
        {
            text.Append(read(Math.Min(left, size)));
        }

        return text.ToString();
    }
}
