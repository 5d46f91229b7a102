using FsCheck;
using FsCheck.Fluent;
using Tongban.Platform.Files;
using Tongban.Platform.Files.Pictures;
using Xunit;

namespace Tongban.Tests.Unit.Platform.Files;

public sealed class PngCleanerTests
{
    private const int AfterHeader = 8 + 25;

    [Fact]
    public void Clean_OfAPicture_IsThePictureItself() => Assert.Equal(Photographs.Png, PngCleaner.Clean(Photographs.Png).Value);

    [Theory]
    [InlineData("eXIf")]
    [InlineData("tEXt")]
    [InlineData("iTXt")]
    [InlineData("zTXt")]
    [InlineData("tIME")]
    [InlineData("prVt")]
    public void Clean_OfAPictureThatTellsMore_KeepsOnlyThePicture(string chunk) =>
        Assert.Equal(Photographs.Png, PngCleaner.Clean([.. With(Photographs.Chunk(chunk, Photographs.Text(Photographs.Secret))), .. Photographs.Text("behind")]).Value);

    [Fact]
    public void Clean_OfAPictureWithItsColours_KeepsThem()
    {
        var coloured = With(Photographs.Chunk("gAMA", [0, 0, 177, 143]));
        Assert.Equal(coloured, PngCleaner.Clean(coloured).Value);
    }

    [Theory]
    [InlineData("ABCD")]
    [InlineData("IHDR")]
    [InlineData("\0\0\0\0")]
    public void Clean_OfAPictureWithAChunkThatHasNoPlace_IsRefused(string chunk) =>
        Assert.Equal(FileProblems.PictureBroken, PngCleaner.Clean(With(Photographs.Chunk(chunk, new byte[13]))).Problem);

    [Fact]
    public void Clean_OfAPictureWithAWrongCheckSum_IsRefused()
    {
        var broken = Photographs.Png.ToArray();
        broken[AfterHeader + 9] ^= 1;
        Assert.Equal(FileProblems.PictureBroken, PngCleaner.Clean(broken).Problem);
    }

    [Fact]
    public void Clean_OfATruncatedPicture_IsRefusedWhereverItEnds()
    {
        for (var length = 0; length < Photographs.Png.Length; length++)
            Assert.Equal(FileProblems.PictureBroken, PngCleaner.Clean(Photographs.Png.AsSpan(0, length)).Problem);
    }

    [Theory]
    [InlineData(10_000, 10_000, null)]
    [InlineData(10_001, 10_000, "platform-0021")]
    [InlineData(int.MaxValue, int.MaxValue, "platform-0021")]
    [InlineData(0, 1, "platform-0020")]
    [InlineData(-1, 1, "platform-0020")]
    public void Clean_OfAPictureOfThisSize_IsTakenOrRefused(int width, int height, string? problem)
    {
        byte[] size = [(byte)(width >> 24), (byte)(width >> 16), (byte)(width >> 8), (byte)width, (byte)(height >> 24), (byte)(height >> 16), (byte)(height >> 8), (byte)height];
        byte[] picture = [.. Photographs.Png[..8], .. Photographs.Chunk("IHDR", [.. size, 8, 6, 0, 0, 0]), .. Photographs.Png[AfterHeader..]];
        Assert.Equal(problem, PngCleaner.Clean(picture).Problem?.Code);
    }

    [Fact]
    public void Clean_OfADamagedPicture_AnswersWithSomethingThatStaysAsItIs() => Prop.ForAll(
        Damage.Of(With(Photographs.Chunk("tEXt", Photographs.Text(Photographs.Secret)))),
        bytes => PngCleaner.Clean(bytes) is var first && (first.IsOk ? PngCleaner.Clean(first.Value).Value.SequenceEqual(first.Value) : first.Problem!.Status == 422))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static byte[] With(byte[] chunk) => [.. Photographs.Png[..AfterHeader], .. chunk, .. Photographs.Png[AfterHeader..]];
}
