using System.Globalization;
using System.Text;
using System.Xml;

namespace Tongban.Platform.Spreadsheets;

/// <summary>A row as it stands in the sheet.</summary>
/// <param name="Number">As the spreadsheet program shows it.</param>
/// <param name="Cells">Texts by column, from 0; columns that are empty are empty texts.</param>
/// <param name="Faults">Columns whose cell can't be taken, with the reason.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells, IReadOnlyList<(int Column, string Reason)> Faults)
{
    public bool IsEmpty => Faults.Count == 0 && Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>Reads a sheet row by row.</summary>
public sealed class SheetReader(XmlReader xml, string[] strings, string sheet) : IDisposable
{
    /// <summary>More rows than this in one sheet are refused.</summary>
    public const int MostRows = 100_000;

    private const int MostColumns = 400;
    private const int LongestText = 32_767;

    private const int MostMerged = 50;

    private readonly List<string> _merged = [];

    /// <summary>Merged cells by their references, for example <c>B2:B3</c>; known once all rows are read.</summary>
    public IReadOnlyList<string> Merged => _merged;

    /// <exception cref="UnfitFileException">Too many rows or columns.</exception>
    public IEnumerable<SheetRow> Rows()
    {
        var (number, rows) = (0, 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "mergeCell" && _merged.Count < MostMerged)
            {
                _merged.Add(xml.GetAttribute("ref") ?? "");
            }

            if (xml.LocalName == "row")
            {
                number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : number + 1;
                var row = Row(number);
                if (!row.IsEmpty && ++rows > MostRows)
                {
                    throw new UnfitFileException($"“{sheet}”超过 {MostRows} 行，没有读完。请拆成几个文件。");
                }

                yield return row;
            }
        }
    }

    public void Dispose() => xml.Dispose();

    /// <summary>All text within the element where the reader stands, without the readings of characters 拼音.</summary>
    internal static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (depth, text) = (xml.Depth, new StringBuilder());
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
            }

            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && text.Length <= LongestText)
            {
                text.Append(xml.Value);
            }
        }

        return text.ToString();
    }

    private SheetRow Row(int number)
    {
        var (cells, faults) = (new List<string>(), new List<(int, string)>());
        if (xml.IsEmptyElement)
        {
            return new SheetRow(number, cells, faults);
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            var column = Column(xml.GetAttribute("r")) ?? cells.Count;
            if (column >= MostColumns)
            {
                throw new UnfitFileException($"“{sheet}”第 {number} 行超过 {MostColumns} 列，没有读取。请用下载的模板填写。");
            }

            while (cells.Count <= column)
            {
                cells.Add("");
            }

            var (text, fault) = Cell();
            cells[column] = text;
            if (fault is not null)
            {
                faults.Add((column, fault));
            }
        }

        return new SheetRow(number, cells, faults);
    }

    private (string Text, string? Fault) Cell()
    {
        var type = xml.GetAttribute("t") ?? "n";
        var (value, formula) = Parts();
        return type switch
        {
            _ when formula => (value, "这里是公式，读不到可靠的值。请复制后“选择性粘贴”为数值"),
            "e" => ("", $"这里是错误值 {value}"),
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Length ? (strings[at].Trim(), null) : ("", "这一格的文字丢了，文件可能已经损坏"),
            "b" => (value == "1" ? "是" : "否", null),
            "n" => (Number(value), null),
            _ => (value.Trim(), null),
        };
    }

    private (string Value, bool Formula) Parts()
    {
        if (xml.IsEmptyElement)
        {
            return ("", false);
        }

        var (depth, value, formula) = (xml.Depth, "", false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                formula |= xml.LocalName == "f";
                value = xml.LocalName is "v" or "is" ? Text(xml) : value;
            }
        }

        return (value, formula);
    }

    // 3.0 and 1E+17 are how programs keep whole numbers; people typed 3 and a code.
    private static string Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.############", CultureInfo.InvariantCulture) : text;

    /// <summary>The column of a cell by its reference, from 0.</summary>
    public static int? Column(string? reference)
    {
        if (reference is null)
        {
            return null;
        }

        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter).Take(4))
        {
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return column - 1;
    }
}
