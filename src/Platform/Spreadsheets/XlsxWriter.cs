using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Tongban.Platform.Spreadsheets;

/// <summary>A list of allowed values for a column of a sheet.</summary>
/// <param name="Formula">Where the values stand, for example <c>代码!$A$2:$A$9</c>.</param>
public sealed record ColumnChoices(int Column, string Formula);

/// <summary>Writes a spreadsheet (OOXML) row by row; all cells are text, so that codes keep their zeros.</summary>
public sealed class XlsxWriter(Stream output) : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> _sheets = [];

    public static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CheckCharacters = true };

    public void Sheet(string name, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<ColumnChoices>? choices = null)
    {
        _sheets.Add(name);
        using var part = _zip.CreateEntry($"xl/worksheets/sheet{_sheets.Count}.xml", CompressionLevel.Fastest).Open();
        using var xml = XmlWriter.Create(part, Settings);
        xml.WriteStartElement("worksheet", Main);
        Frozen(xml);
        xml.WriteStartElement("sheetData");
        Row(xml, 1, headings);
        foreach (var (row, at) in rows.Select((row, at) => (row, at + 2)))
        {
            Row(xml, at, row);
        }

        xml.WriteEndElement();
        Validations(xml, choices ?? []);
        xml.WriteEndElement();
    }

    /// <summary>A, B… AA: as the spreadsheet program names a column, from 0.</summary>
    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    public void Dispose()
    {
        Part("xl/workbook.xml", xml =>
        {
            xml.WriteStartElement("workbook", Main);
            xml.WriteStartElement("sheets");
            foreach (var (name, at) in _sheets.Select((name, at) => (name, at + 1)))
            {
                xml.WriteStartElement("sheet");
                xml.WriteAttributeString("name", name);
                xml.WriteAttributeString("sheetId", $"{at}");
                xml.WriteAttributeString("r", "id", Office, $"rId{at}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        });
        Links();
        Styles();
        _zip.Dispose();
    }

    private static void Row(XmlWriter xml, int number, IReadOnlyList<string> cells)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", $"{number}");
        foreach (var (text, at) in cells.Select((text, at) => (text, at)))
        {
            if (text.Length == 0)
            {
                continue;
            }

            xml.WriteStartElement("c");
            xml.WriteAttributeString("r", $"{Letters(at)}{number}");
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteAttributeString("s", number == 1 ? "1" : "0");

            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Printable(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // Control characters can't stand in XML at all.
    private static string Printable(string text) => text.All(XmlConvert.IsXmlChar) ? text : new string([.. text.Where(XmlConvert.IsXmlChar)]);

    private static void Frozen(XmlWriter xml)
    {
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultColWidth=\"18\" defaultRowHeight=\"15\"/>");
    }

    private static void Validations(XmlWriter xml, IReadOnlyList<ColumnChoices> choices)
    {
        if (choices.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", $"{choices.Count}");
        foreach (var choice in choices)
        {
            var letters = Letters(choice.Column);
            xml.WriteStartElement("dataValidation");
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("sqref", $"{letters}2:{letters}5000");
            xml.WriteElementString("formula1", choice.Formula);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Links()
    {
        var sheets = string.Concat(_sheets.Select((_, at) => $"<Relationship Id=\"rId{at + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{at + 1}.xml\"/>"));
        Raw("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">{sheets}<Relationship Id=\"rIdStyles\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");
        Raw("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        var parts = string.Concat(_sheets.Select((_, at) => $"<Override PartName=\"/xl/worksheets/sheet{at + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"));
        Raw("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>{parts}</Types>");
    }

    // Style 0 is text; style 1, of the headings, is bold text.
    private void Styles() => Raw("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><fonts count=\"2\"><font><sz val=\"11\"/></font><font><b/><sz val=\"11\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"49\" applyNumberFormat=\"1\"/><xf numFmtId=\"49\" fontId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>");

    private void Raw(string name, string text) => Part(name, xml => xml.WriteRaw(text));

    private void Part(string name, Action<XmlWriter> write)
    {
        using var part = _zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var xml = XmlWriter.Create(part, Settings);
        xml.WriteStartDocument();
        write(xml);
    }
}
