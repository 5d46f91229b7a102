using System.IO.Compression;
using System.Xml;

namespace Tongban.Platform.Spreadsheets;

/// <summary>What was refused about a file, in words for the one who handed it in.</summary>
public sealed class UnfitFileException(string message) : Exception(message);

/// <summary>
/// A spreadsheet (OOXML) read part by part, never as a whole: a file that swells when unpacked, hides a program or is no
/// spreadsheet at all gets a clear answer before anything is kept.
/// </summary>
public sealed class XlsxFile : IDisposable
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int MostParts = 2_000;
    private const long MostUnpacked = 600L * 1024 * 1024;
    private const int MostStrings = 3_000_000;

    private readonly ZipArchive _zip;
    private readonly List<(string Name, string Part)> _sheets;
    private readonly string[] _strings;

    private XlsxFile(ZipArchive zip)
    {
        _zip = zip;
        Guard();
        _sheets = [.. Sheets()];
        _strings = [.. Strings()];
    }

    public IReadOnlyList<string> SheetNames => [.. _sheets.Select(sheet => sheet.Name)];

    /// <exception cref="UnfitFileException">It is no spreadsheet that is read here; the message says why.</exception>
    public static XlsxFile Open(Stream content)
    {
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(content, ZipArchiveMode.Read);
            return new XlsxFile(zip);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException)
        {
            zip?.Dispose();
            throw new UnfitFileException("这不是能读的 xlsx 表格，或者文件已经损坏。请用表格软件打开，另存为“Excel 工作簿（.xlsx）”再上传；旧的 .xls、带密码的都读不了。");
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>Rows of a sheet in order; null when there is no such sheet.</summary>
    public SheetReader? Sheet(string name)
    {
        var part = _sheets.Find(sheet => sheet.Name.Trim() == name).Part;
        return part is null ? null : new SheetReader(Xml(part), _strings, name);
    }

    /// <exception cref="UnfitFileException">There is none.</exception>
    public SheetReader First() => _sheets.Count == 0 ? throw new UnfitFileException("文件里没有工作表。请下载模板填写。") : Sheet(_sheets[0].Name.Trim())!;

    public void Dispose() => _zip.Dispose();

    private void Guard()
    {
        if (_zip.Entries.Count > MostParts || _zip.Entries.Sum(entry => entry.Length) > MostUnpacked)
        {
            throw new UnfitFileException("这个文件解开以后太大，没有读取。请拆成几个文件，每个不超过 5 万行。");
        }

        if (_zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnfitFileException("这个文件里带有宏，没有读取。请另存为不带宏的“Excel 工作簿（.xlsx）”再上传。");
        }

        if (_zip.GetEntry("xl/workbook.xml") is null)
        {
            throw new UnfitFileException("这不是 xlsx 表格（压缩包里没有工作簿）。请用表格软件另存为“Excel 工作簿（.xlsx）”再上传。");
        }
    }

    private IEnumerable<(string Name, string Part)> Sheets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var links = Xml("xl/_rels/workbook.xml.rels"))
        {
            while (links.Read())
            {
                if (links is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && links.GetAttribute("Id") is { } id && links.GetAttribute("Target") is { } target)
                {
                    targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
                }
            }
        }

        using var book = Xml("xl/workbook.xml");
        while (book.Read())
        {
            if (book is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && book.GetAttribute("name") is { } name && Link(book) is { } link && targets.TryGetValue(link, out var part))
            {
                yield return (name, part);
            }
        }
    }

    // The link's prefix and namespace differ between the two editions of the standard.
    private static string? Link(XmlReader book)
    {
        string? found = null;
        while (book.MoveToNextAttribute())
        {
            if (book is { LocalName: "id", Prefix.Length: > 0 })
            {
                found = book.Value;
            }
        }

        book.MoveToElement();
        return found;
    }

    private IEnumerable<string> Strings()
    {
        if (_zip.GetEntry("xl/sharedStrings.xml") is null)
        {
            yield break;
        }

        var count = 0;
        using var xml = Xml("xl/sharedStrings.xml");
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                if (++count > MostStrings)
                {
                    throw new UnfitFileException("这个文件里的文字太多，没有读完。请拆成几个文件。");
                }

                yield return SheetReader.Text(xml);
            }
        }
    }

    private XmlReader Xml(string part)
    {
        var entry = _zip.GetEntry(part) ?? throw new InvalidDataException(part);
        return XmlReader.Create(new LimitedStream(entry.Open(), entry.Length), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreWhitespace = false,
            CloseInput = true,
        });
    }
}
