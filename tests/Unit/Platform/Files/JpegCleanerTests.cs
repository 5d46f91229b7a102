using FsCheck;
using FsCheck.Fluent;
using Tongban.Kernel;
using Tongban.Platform.Files;
using Tongban.Platform.Files.Pictures;
using Xunit;

namespace Tongban.Tests.Unit.Platform.Files;

public sealed class JpegCleanerTests
{
    private static readonly byte[] PictureMarkers = [0xC0, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD];

    public static TheoryData<byte[]> Kinds => [Photographs.Baseline, Photographs.Progressive];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Clean_OfAPhotograph_KeepsNoWordOfWhereItWasTaken(byte[] picture)
    {
        var photograph = Photographs.FromTelephone(picture);
        Assert.Contains(Photographs.Secret, Words(photograph), StringComparison.Ordinal);
        Assert.DoesNotContain(Photographs.Secret[..9], Words(JpegCleaner.Clean(photograph).Value), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Clean_OfAPhotograph_LeavesThePictureByteForByte(byte[] picture)
    {
        var clean = JpegCleaner.Clean(Photographs.FromTelephone(picture)).Value;
        Assert.Equal(Pictured(picture), Pictured(clean));
        Assert.Contains("ICC_PROFILE", Words(clean), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(6, 6)]
    [InlineData(8, 8)]
    [InlineData(9, 1)]
    public void Clean_OfATurnedPhotograph_KeepsWhichWayIsUp(int orientation, int expected)
    {
        var clean = JpegCleaner.Clean(Photographs.FromTelephone(Photographs.Baseline, orientation)).Value;
        var exif = Photographs.Segments(clean).Where(segment => segment.Marker == 0xE1).Select(segment => segment.Body).ToList();
        Assert.Equal(expected, exif.Count == 0 ? Exif.Upright : Exif.Orientation(exif.Single().AsSpan(Exif.Signature.Length)));
    }

    [Fact]
    public void Clean_OfWhatIsClean_ChangesNothing()
    {
        var once = JpegCleaner.Clean(Photographs.FromTelephone(Photographs.Progressive)).Value;
        Assert.Equal(once, JpegCleaner.Clean(once).Value);
    }

    [Fact]
    public void Clean_OfATruncatedPhotograph_IsRefusedWhereverItEnds()
    {
        for (var length = 0; length < Photographs.Progressive.Length; length++)
            Assert.Equal(FileProblems.PictureBroken, JpegCleaner.Clean(Photographs.Progressive.AsSpan(0, length)).Problem);
    }

    [Theory]
    [InlineData(10_000, 10_000, null)]
    [InlineData(10_000, 10_001, "platform-0021")]
    [InlineData(65_535, 65_535, "platform-0021")]
    [InlineData(0, 16, "platform-0020")]
    public void Clean_OfAPictureOfThisSize_IsTakenOrRefused(int width, int height, string? problem)
    {
        var picture = Photographs.Baseline.ToArray();
        var frame = picture.AsSpan().IndexOf<byte>([0xFF, 0xC0]) + 5;
        picture[frame] = (byte)(height >> 8);
        picture[frame + 1] = (byte)height;
        picture[frame + 2] = (byte)(width >> 8);
        picture[frame + 3] = (byte)width;
        Assert.Equal(problem, JpegCleaner.Clean(picture).Problem?.Code);
    }

    [Fact]
    public void Clean_OfAnything_AnswersAndNeverThrows() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<byte[]>().Select(bytes => (byte[])[0xFF, 0xD8, 0xFF, .. bytes ?? []]).ToArbitrary(),
        bytes => Answers(JpegCleaner.Clean(bytes))).QuickCheckThrowOnFailure();

    [Fact]
    public void Clean_OfADamagedPhotograph_AnswersWithSomethingThatStaysAsItIs() => Prop.ForAll(
        Damage.Of(Photographs.FromTelephone(Photographs.Baseline)),
        bytes => JpegCleaner.Clean(bytes) is var first && (first.IsOk ? JpegCleaner.Clean(first.Value) is { IsOk: true } again && again.Value.SequenceEqual(first.Value) : Answers(first)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static bool Answers(Result<byte[]> result) => result.IsOk || result.Problem!.Status == 422;

    private static List<(byte, string)> Pictured(byte[] jpeg) =>
        [.. Photographs.Segments(jpeg).Where(segment => PictureMarkers.Contains(segment.Marker)).Select(segment => (segment.Marker, Convert.ToHexString(segment.Body)))];

    private static string Words(byte[] bytes) => System.Text.Encoding.Latin1.GetString(bytes);
}
