using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace Tongban.Tests.EndToEnd.Journeys;

/// <summary>
/// Reads a QR code as it is drawn on a page (GB/T 18284, ISO/IEC 18004) with error correction M. The picture is exact, so nothing
/// needs to be corrected.
/// </summary>
internal static class QrCode
{
    // Of level M, by version; the first stands for version 1.
    private static readonly int[] CorrectionPerBlock = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24];
    private static readonly int[] Blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10];

    public static async Task<string> ReadAsync(ILocator picture)
    {
        var box = await picture.GetAttributeAsync("viewBox");
        var path = await picture.Locator("path").GetAttributeAsync("d");
        return Text(QrModules.Of(int.Parse(box!.Split(' ')[2], CultureInfo.InvariantCulture), path!));
    }

    public static string Text(QrModules modules)
    {
        Assert.Equal(0, modules.Level);
        var bits = new QrBits(Deinterleave(modules.Version, modules.Codewords()));
        var text = new StringBuilder();
        for (int mode; (mode = bits.Left < 4 ? 0 : bits.Take(4)) != 0;)
        {
            // Lengths take two bits more from version 10 on; those of bytes eight.
            var wide = modules.Version < 10 ? 0 : 2;
            text.Append(mode switch
            {
                1 => bits.Digits(bits.Take(10 + wide)),
                2 => bits.Letters(bits.Take(9 + wide)),
                4 => bits.Bytes(bits.Take(8 + (4 * wide))),
                _ => throw new NotSupportedException($"mode {mode}"),
            });
        }

        return text.ToString();
    }

    /// <summary>Codewords of several blocks lie one after the other in turn; the last blocks may be one longer.</summary>
    private static byte[] Deinterleave(int version, byte[] codewords)
    {
        var (blocks, correction) = (Blocks[version - 1], CorrectionPerBlock[version - 1]);
        var shortLength = (codewords.Length / blocks) - correction;
        var shortBlocks = blocks - (codewords.Length % blocks);
        var data = Enumerable.Range(0, blocks).Select(_ => new List<byte>()).ToArray();
        var next = 0;
        for (var i = 0; i <= shortLength; i++)
        {
            for (var block = i < shortLength ? 0 : shortBlocks; block < blocks; block++)
            {
                data[block].Add(codewords[next++]);
            }
        }

        return [.. data.SelectMany(block => block)];
    }
}
