using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace Tongban.Tests.EndToEnd.Journeys;

/// <summary>
/// Reads a QR code as it is drawn on a page (GB/T 18284, ISO/IEC 18004): bytes, error correction M. The picture is exact, so nothing
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
        var data = Deinterleave(modules.Version, modules.Codewords());
        Assert.Equal(4, data[0] >> 4);
        // The mode's four bits shift everything by half a byte; from version 10 on the length takes two bytes.
        var shifted = data.Zip(data.Skip(1), (left, right) => (byte)((left << 4) | (right >> 4))).ToArray();
        return modules.Version < 10
            ? Encoding.UTF8.GetString(shifted, 1, shifted[0])
            : Encoding.UTF8.GetString(shifted, 2, (shifted[0] << 8) | shifted[1]);
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
