using System.Buffers.Binary;
using System.Text;
using Tongban.Platform.Files.Pictures;

namespace Tongban.Tests.Features.Applying;

/// <summary>Files of certain kinds, made on the spot.</summary>
internal static class UploadFiles
{
    /// <summary>Everything before the pixels and everything behind them, of a picture of one dot.</summary>
    private const int Head = 33;

    /// <summary>A picture whose compressed data fills the file up to this size.</summary>
    public static byte[] Png(int size) =>
        [.. Applicants.Picture[..Head], .. Chunk("IDAT", new byte[size - Head - 12 - 12]), .. Applicants.Picture[^12..]];

    /// <summary>A picture that says where it was taken.</summary>
    public static byte[] PngSaying(string words) => [.. Applicants.Picture[..Head], .. Chunk("tEXt", Encoding.Latin1.GetBytes("Location\0" + words)), .. Applicants.Picture[Head..]];

    /// <summary>A PDF that can be shown, with as many empty pages.</summary>
    public static byte[] Pdf(int pages, string more = "")
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var at = new List<int>();
        void Add(string content)
        {
            at.Add(text.Length);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{at.Count} 0 obj\n{content}\nendobj\n");
        }

        Add($"<</Type/Catalog/Pages 2 0 R{more}>>");
        Add($"<</Type/Pages/Count {pages}/Kids[{string.Join(' ', Enumerable.Range(3, pages).Select(number => $"{number} 0 R"))}]>>");
        for (var page = 0; page < pages; page++)
            Add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>");
        var table = text.Length;
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {at.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in at)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer<</Size {at.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
        var around = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(around, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(around.AsSpan(4), Crc.Of(named));
        return [.. around[..4], .. named, .. around[4..]];
    }
}
