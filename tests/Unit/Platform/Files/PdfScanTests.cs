using System.IO.Compression;
using FsCheck;
using FsCheck.Fluent;
using Tongban.Platform.Files.Pdf;
using Xunit;

namespace Tongban.Tests.Unit.Platform.Files;

public sealed class PdfScanTests
{
    private const int Most = 200;

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public void Read_OfAsManyPages_CountsThem(int pages) => Assert.Equal(pages, PdfScan.Read(Pdf(pages), Most).Value.Pages);

    [Fact]
    public void Read_OfPagesInCompressedObjects_CountsThem() => Assert.Equal(3, PdfScan.Read(Folded("<</Type /Page>><</Type/Page>><</Type/Pages>><</Type\n/Page/Parent 2 0 R>>"), Most).Value.Pages);

    [Fact]
    public void Read_OfTooManyPages_IsRefused() => Assert.Equal("platform-0025", PdfScan.Read(Pdf(201), Most).Problem?.Code);

    [Fact]
    public void Read_OfAPageThatWasChangedLater_CountsItOnce() =>
        Assert.Equal(2, PdfScan.Read([.. Pdf(2), .. Photographs.Text("100 0 obj<</Type/Page>>endobj\n%%EOF\n")], Most).Value.Pages);

    [Fact]
    public void Read_OfAFileWithoutPagesInTheClear_SaysThatItDoesNotKnow() => Assert.Null(PdfScan.Read(Pdf(0), Most).Value.Pages);

    [Theory]
    [InlineData("trailer<</Encrypt 9 0 R>>", "platform-0023")]
    [InlineData("<</S/JavaScript/JS(app.alert(1))>>", "platform-0024")]
    [InlineData("<</S/J#61va#53cript/JS(app.alert(1))>>", "platform-0024")]
    [InlineData("<</S /Launch /F(cmd.exe)>>", "platform-0024")]
    [InlineData("<</EncryptMetadata true/Launched 1/JavaScripts 2>>", null)]
    public void Read_OfAFileThatSays_IsTakenOrRefused(string said, string? problem) => Assert.Equal(problem, PdfScan.Read(Pdf(1, said), Most).Problem?.Code);

    [Fact]
    public void Read_OfAScriptInCompressedObjects_IsRefused() => Assert.Equal("platform-0024", PdfScan.Read(Folded("<</S/JavaScript/JS(x)>>"), Most).Problem?.Code);

    [Fact]
    public void Read_OfAnInvoiceThatCarriesItsData_MarksIt()
    {
        Assert.True(PdfScan.Read(Pdf(1, "<</Names<</EmbeddedFiles 7 0 R>>>>"), Most).Value.HasAttachments);
        Assert.False(PdfScan.Read(Pdf(1), Most).Value.HasAttachments);
    }

    [Fact]
    public void Read_OfCompressedObjectsThatCannotBeUnfolded_IsRefused()
    {
        var file = Folded("<</Type/Page>>");
        file[file.AsSpan().IndexOf("stream\n"u8) + 8] ^= 0xFF;
        Assert.Equal("platform-0022", PdfScan.Read(file, Most).Problem?.Code);
    }

    /// <summary>Bit 5 of the second byte asks for a dictionary that nobody gave (RFC 1950, 2.2): the decoder says so in an error of its own.</summary>
    [Fact]
    public void Read_OfCompressedObjectsThatAskForADictionary_IsRefused()
    {
        var file = Folded("<</Type/Page>>");
        var start = file.AsSpan().IndexOf("stream\n"u8) + "stream\n".Length;
        (file[start], file[start + 1]) = (0x78, 0x20);
        Assert.Equal("platform-0022", PdfScan.Read(file, Most).Problem?.Code);
    }

    [Fact]
    public void Read_OfABomb_IsRefused() => Assert.Equal("platform-0022", PdfScan.Read(Folded(new string(' ', 80 * 1024 * 1024)), Most).Problem?.Code);

    [Fact]
    public void Read_OfATruncatedFile_IsRefused() => Assert.Equal("platform-0022", PdfScan.Read(Pdf(1).AsSpan(0, 60), Most).Problem?.Code);

    [Fact]
    public void Read_OfADamagedFile_Answers() => Prop.ForAll(Damage.Of(Folded("<</Type/Page>><</S/JavaScript>>")),
        bytes => PdfScan.Read(bytes, Most) is var read && (read.IsOk || read.Problem!.Status == 422)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static byte[] Pdf(int pages, string more = "") => Photographs.Text(
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 1>>endobj\n"
        + string.Concat(Enumerable.Range(100, pages).Select(number => $"{number} 0 obj<</Type/Page/Parent 2 0 R>>endobj\n")) + more + "\nstartxref\n0\n%%EOF\n");

    private static byte[] Folded(string objects)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packing.Write(Photographs.Text(objects));
        return [.. Photographs.Text("%PDF-1.7\n5 0 obj<</Type/ObjStm/N 1/First 0/Filter/FlateDecode/Length 0>>stream\n"), .. packed.ToArray(), .. Photographs.Text("\nendstream endobj\n%%EOF\n")];
    }
}
