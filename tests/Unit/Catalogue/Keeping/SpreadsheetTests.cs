using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Domain.Exchange;
using Tongban.Platform.Spreadsheets;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue.Keeping;

/// <summary>Spreadsheets there and back, and every kind of broken one.</summary>
public sealed class SpreadsheetTests
{
    [Fact]
    public void Items_WrittenAndReadAgain_AreTheSame()
    {
        var items = Kept.Files.Select(file => Kept.Json(Path.GetFileNameWithoutExtension(file))).ToList();
        var sheets = Read(Workbook(items));

        Assert.Empty(sheets.Faults);
        Assert.Equal(items.Count, sheets.Items.Count);
        foreach (var (before, rows) in items.Zip(sheets.Items))
        {
            var after = (JsonObject)before.DeepClone();
            sheets.Put(rows, after, Kept.Codes);
            Assert.Empty(sheets.Faults);
            Assert.Empty(ItemDiff.Between(before, after, Kept.Codes));
        }
    }

    [Fact]
    public void Template_HasEveryElementAndTheCodeLists()
    {
        using var file = XlsxFile.Open(Workbook([]));
        Assert.Equal(["事项", "设定依据", "材料", "环节", "收费项目", "中介服务", "问答", "代码", "填写说明"], file.SheetNames);
        using var sheet = file.Sheet("事项")!;
        Assert.Equal(ElementBook.Plain.Count, sheet.Rows().Single().Cells.Count);
    }

    [Fact]
    public void Cells_OfOtherPrograms_AreRead()
    {
        using var file = Made("""
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>事项</t></r><r><t>名称</t></r></is></c><c r="D1"><v>1E2</v></c></row>
            <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3"><v>3.0</v></c><c r="C3"><f>A1+1</f><v>7</v></c><c r="D3" t="e"><v>#N/A</v></c></row>
            """, "<si><t>网址名字</t><rPh><t>wǎngzhǐ</t></rPh></si>");
        using var sheet = file.Sheet("事项")!;
        var rows = sheet.Rows().ToList();
        Assert.Equal(["网址名字", "事项名称", "", "100"], rows[0].Cells);
        Assert.Equal((3, "是", "3"), (rows[1].Number, rows[1].Cells[0], rows[1].Cells[1]));
        Assert.Equal([2, 3], rows[1].Faults.Select(fault => fault.Column));
        Assert.Contains("公式", rows[1].Faults[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_NameSheetRowAndColumn()
    {
        var item = Kept.Json("food-business-licence");
        using var bytes = new MemoryStream();
        using (var book = new XlsxWriter(bytes))
        {
            book.Sheet("事项", ["网址名字*", "承诺办结时限*", "到现场次数*", "不认识"], [["food-business-licence", "很快", "几次", "x"], ["", "", "", ""], ["food-business-licence", "", "", ""], ["", "当日", "1", ""]]);
            book.Sheet("材料", ["网址名字*", "材料名称*"], [["nobody", "甲"]]);
        }

        bytes.Position = 0;
        var sheets = Read(bytes);
        sheets.Put(sheets.Items.Single(), item, Kept.Codes);

        Assert.Contains(new ImportFault("事项", 1, "D", "不认识的列“不认识”，或者重复了。请用模板里的列名"), sheets.Faults);
        Assert.Contains(sheets.Faults, fault => fault is { Row: 4, Column: "A 网址名字" } && fault.Message.Contains("第 2 行", StringComparison.Ordinal));
        Assert.Contains(sheets.Faults, fault => fault is { Row: 5, Column: "A 网址名字" });
        Assert.Contains(sheets.Faults, fault => fault is { Sheet: "材料", Row: 2 });
        Assert.Contains(sheets.Faults, fault => fault is { Row: 2, Column: "B 承诺办结时限" });
        Assert.Contains(sheets.Faults, fault => fault is { Row: 2, Column: "C 到现场次数" });
    }

    [Fact]
    public void NotASpreadsheet_IsSaid()
    {
        Assert.Contains("损坏", Unfit(new MemoryStream(Encoding.UTF8.GetBytes("这是一封信"))), StringComparison.Ordinal);
        Assert.Contains("没有工作簿", Unfit(Zip(("word/document.xml", "<w/>"))), StringComparison.Ordinal);
        Assert.Contains("损坏", Unfit(Zip(("xl/workbook.xml", "<workbook><sheets"), ("xl/_rels/workbook.xml.rels", "<x/>"))), StringComparison.Ordinal);
        Assert.Contains("损坏", Unfit(Zip(("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook/>"), ("xl/_rels/workbook.xml.rels", "<x/>"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Macros_AreRefused() => Assert.Contains("宏", Unfit(Zip(("xl/workbook.xml", "<workbook/>"), ("xl/vbaProject.bin", "x"))), StringComparison.Ordinal);

    [Fact]
    public void MergedCells_AreToldWithEverythingElse()
    {
        using var file = Made("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>网址名字</t></is></c><c r="B1" t="inlineStr"><is><t>事项名称</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>one</t></is></c><c r="B2"><f>A1</f><v>x</v></c></row>
            """, "", "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>");
        var faults = ItemSheets.Read(file).Faults;
        Assert.Equal([("公式", 2), ("合并", 2)], faults.Select(fault => (new[] { "公式", "合并" }.First(word => fault.Message.Contains(word, StringComparison.Ordinal)), fault.Row)));
        Assert.Equal("B", faults[1].Column);
    }

    [Fact]
    public void RowsOfAnItemThatIsntThere_AreToldOnce()
    {
        using var bytes = new MemoryStream();
        using (var book = new XlsxWriter(bytes))
        {
            book.Sheet("事项", ["网址名字"], [["one"]], []);
            book.Sheet("问答", ["网址名字"], [["two"], ["two"], ["three"], ["two"]], []);
        }

        bytes.Position = 0;
        Assert.Equal([2, 4], Read(bytes).Faults.Select(fault => fault.Row));
    }

    [Fact]
    public void Faults_AreTold_SheetBySheetFromTheTopDown() => Assert.Equal(
        [("文件", 0), ("事项", 2), ("事项", 9), ("材料", 3), ("问答", 1)],
        Layout.InOrder([Fault("问答", 1), Fault("事项", 9), Fault("材料", 3), Fault("文件", 0), Fault("事项", 2)]).Select(fault => (fault.Sheet, fault.Row)));

    private static ImportFault Fault(string sheet, int row) => new(sheet, row, "", "");

    [Fact]
    public void AMillionRows_AreNotReadToTheirEnd()
    {
        var rows = new StringBuilder();
        for (var at = 1; at <= SheetReader.MostRows + 2; at++)
        {
            rows.Append("<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>");
        }

        using var file = Made(rows.ToString(), "");
        using var sheet = file.Sheet("事项")!;
        Assert.Contains("超过", Assert.Throws<UnfitFileException>(() => sheet.Rows().Count()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ABomb_ThatLiesAboutItsSize_IsStopped()
    {
        using var bytes = Zip(("xl/workbook.xml", "<workbook><sheets><sheet name=\"事项\" r:id=\"a\" xmlns:r=\"x\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + new string(' ', 300_000) + "</sheetData></worksheet>"));
        var content = bytes.ToArray();
        // The central directory's size of the last entry: 46 bytes of header, sizes at 24.
        var at = FindLast(content, [0x50, 0x4b, 0x01, 0x02]);
        BitConverter.GetBytes(100).CopyTo(content, at + 24);
        Assert.ThrowsAny<Exception>(() =>
        {
            using var file = XlsxFile.Open(new MemoryStream(content));
            ItemSheets.Read(file);
        });
    }

    private static int FindLast(byte[] content, byte[] mark)
    {
        var at = content.Length - mark.Length;
        while (!content.AsSpan(at, mark.Length).SequenceEqual(mark))
        {
            at--;
        }

        return at;
    }

    private static string Unfit(Stream content) => Assert.Throws<UnfitFileException>(() => XlsxFile.Open(content)).Message;

    private static ItemSheets Read(Stream content)
    {
        using var file = XlsxFile.Open(content);
        return ItemSheets.Read(file);
    }

    private static MemoryStream Workbook(IReadOnlyList<JsonObject> items)
    {
        var bytes = new MemoryStream();
        ItemWorkbook.Write(bytes, () => items, Kept.Codes);
        bytes.Position = 0;
        return bytes;
    }

    private static XlsxFile Made(string rows, string strings, string after = "") => XlsxFile.Open(Zip(
        ("xl/workbook.xml", "<workbook xmlns:r=\"x\"><sheets><sheet name=\"事项\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", $"<sst>{strings}</sst>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{rows}</sheetData>{after}</worksheet>")));

    private static MemoryStream Zip(params (string Name, string Text)[] parts)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        bytes.Position = 0;
        return bytes;
    }
}
