using System.Globalization;
using System.IO.Compression;
using Tongban.Kernel;

namespace Tongban.Platform.Files.Pdf;

/// <summary>
/// Reads the names in a PDF, in the clear and in compressed objects (ISO 32000-1, 7.5.7), without drawing anything:
/// is it encrypted, does it run something, does it carry files, how many pages are there.
/// </summary>
/// <remarks>
/// Careful rather than clever. A word that means trouble counts wherever it stands; compressed objects that can't be
/// unfolded refuse the file, since no reader could show them either. Where pages were replaced later and the
/// count is over the limit, the number is unknown rather than wrong. An operator who wants to know exactly sets Tongban:Qpdf.
/// </remarks>
internal sealed class PdfScan
{
    private const int NearDictionary = 4096;
    private readonly HashSet<int> _pages = [];
    private int _folded;
    private int _unfoldedBytes;
    private bool _encrypted;
    private bool _active;
    private bool _attachments;
    private bool _broken;

    /// <param name="file">The whole file.</param>
    /// <param name="mostPages">More is refused, where the number is certain.</param>
    public static Result<PdfFacts> Read(ReadOnlySpan<byte> file, int mostPages)
    {
        if (file.LastIndexOf("%%EOF"u8) < 0)
            return FileProblems.PdfBroken;
        var scan = new PdfScan();
        scan.Take(file, file, inStream: false);
        return scan.Judge(mostPages, revised: file.Count("%%EOF"u8) > 1);
    }

    private Result<PdfFacts> Judge(int mostPages, bool revised)
    {
        if (_encrypted)
            return FileProblems.PdfEncrypted;
        if (_active)
            return FileProblems.PdfActive;
        if (_broken)
            return FileProblems.PdfBroken;
        var pages = _pages.Count + _folded;
        if (pages > mostPages && !revised)
            return FileProblems.PdfTooLong;
        return new PdfFacts(pages == 0 || pages > mostPages ? null : pages, _attachments);
    }

    private void Take(ReadOnlySpan<byte> text, ReadOnlySpan<byte> file, bool inStream)
    {
        var names = new PdfNames(text);
        for (var before = ""; names.MoveNext(); before = names.Current)
        {
            switch (names.Current)
            {
                case "Encrypt": _encrypted |= !inStream; break;
                case "JavaScript" or "Launch": _active = true; break;
                case "EmbeddedFile" or "EmbeddedFiles" or "FileAttachment": _attachments = true; break;
                case "Page" when before == "Type" && names.Follows: Count(text, names.Start, inStream); break;
                case "ObjStm" when before == "Type" && names.Follows && !inStream: Unfold(file, names.Start); break;
            }
        }
    }

    private void Count(ReadOnlySpan<byte> text, int at, bool inStream)
    {
        if (inStream)
            _folded++;
        else
            _pages.Add(Owner(text[..at]) ?? -at);
    }

    /// <summary>The number of the object that begins last before this place: a page that was changed later is the same page.</summary>
    private static int? Owner(ReadOnlySpan<byte> before)
    {
        var end = before.LastIndexOf(" obj"u8);
        if (end < 0)
            return null;
        var head = before[Math.Max(0, end - 20)..end];
        var words = head[(head.LastIndexOfAny("\r\n"u8) + 1)..];
        var space = words.LastIndexOf((byte)' ');
        var number = space < 0 ? [] : words[(words[..space].LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1)..space];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var found) ? found : null;
    }

    private void Unfold(ReadOnlySpan<byte> file, int at)
    {
        var near = file.Slice(at, Math.Min(NearDictionary, file.Length - at));
        var start = near.IndexOf("stream"u8);
        if (start < 0 || Plain(file[Math.Max(0, at - 200)..(at + start)]))
        {
            return;
        }

        start += at + "stream".Length;
        start += file[start..] switch { [(byte)'\r', (byte)'\n', ..] => 2, [(byte)'\n' or (byte)'\r', ..] => 1, _ => 0 };
        var end = file[start..].IndexOf("endstream"u8);
        if (end < 0 || Inflated(file.Slice(start, end)) is not { } text)
        {
            _broken = true;
            return;
        }

        Take(text, default, inStream: true);
    }

    /// <summary>Objects that lie together without being compressed were read with everything else.</summary>
    private static bool Plain(ReadOnlySpan<byte> around) => around[(Math.Max(0, around.LastIndexOf(" obj"u8)))..].IndexOf("/F"u8) < 0;

    /// <returns>Null when it can't be unfolded, or only to more than anybody should.</returns>
    private byte[]? Inflated(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream(content.ToArray());
        using var unpacking = new ZLibStream(packed, CompressionMode.Decompress);
        using var text = new MemoryStream();
        var buffer = new byte[81920];
        try
        {
            for (int read; (read = unpacking.Read(buffer)) > 0 && _unfoldedBytes <= FileLimits.Unfolded; _unfoldedBytes += read)
                text.Write(buffer, 0, read);
        }
        // Zlib's own errors (a dictionary is asked for) are an internal kind of IOException; memory has no others.
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return null;
        }

        return _unfoldedBytes > FileLimits.Unfolded || text.Length == 0 ? null : text.ToArray();
    }
}
