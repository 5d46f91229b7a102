using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tongban.Platform.Cryptography;
using Xunit;

namespace Tongban.Tests.Unit.Platform.Cryptography;

public sealed class Sm3Tests
{
    [Theory] // GB/T 32905—2016, A.1 and A.2
    [InlineData("abc", 1, "66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0")]
    [InlineData("abcd", 16, "DEBE9FF92275B8A138604889C18E5A4D6FDB70E5387E5765293DCBA39C0C5732")]
    public void Hash_OfTheStandardsExamples_IsTheStandardsAnswer(string text, int times, string expected)
    {
        var data = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, times)));
        Assert.Equal(expected, Convert.ToHexString(Sm3.Hash(data)));
    }

    [Fact]
    public void Hash_IntoTooShortADestination_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Sm3.Hash("abc"u8, new byte[31]));

    [Fact]
    public void Hash_OfNothing_AgreesWithOpenSsl() => AgreesWithOpenSsl([]);

    [Fact]
    public void Hash_OfAMegabyte_AgreesWithOpenSsl() => AgreesWithOpenSsl([.. Enumerable.Range(0, 1 << 20).Select(i => (byte)(i * 31 >> 3))]);

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Hmac_WithKeysShorterAndLongerThanABlock_AgreesWithOpenSsl(int keyLength)
    {
        var key = Enumerable.Range(1, keyLength).Select(i => (byte)i).ToArray();
        using var folder = new TemporaryFolder();
        var file = folder.Write("data", "食品经营许可证"u8);
        var printed = OpenSsl.Run("dgst", "-sm3", "-mac", "HMAC", "-macopt", "hexkey:" + Convert.ToHexStringLower(key), "-r", file);
        Assert.Equal(printed.Split(' ')[0], Convert.ToHexStringLower(Sm3.Hmac(key, "食品经营许可证"u8)));
    }

    [Fact]
    public void Incremental_InAnyPieces_EqualsTheWhole() =>
        Prop.ForAll<byte[][]>(pieces =>
        {
            using var hash = new IncrementalSm3();
            foreach (var piece in pieces) hash.Append(piece);
            return hash.Finish().AsSpan().SequenceEqual(Sm3.Hash(pieces.SelectMany(p => p).ToArray()));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Incremental_AfterFinish_BeginsAnew()
    {
        using var hash = new IncrementalSm3();
        hash.Append("first"u8);
        _ = hash.Finish();
        hash.Append("abc"u8);
        Assert.Equal(Sm3.Hash("abc"u8), hash.Finish());
    }

    [Fact]
    public void Hash_FromManyThreadsAtOnce_IsAlwaysTheSame() =>
        Assert.All(
            ParallelEnumerable.Range(0, 20_000).Select(i => (i, Sm3.HexOf(BitConverter.GetBytes(i % 7)))).ToList(),
            x => Assert.Equal(Sm3.HexOf(BitConverter.GetBytes(x.i % 7)), x.Item2));

    private static void AgreesWithOpenSsl(byte[] data)
    {
        using var folder = new TemporaryFolder();
        var printed = OpenSsl.Run("dgst", "-sm3", "-r", folder.Write("data", data));
        Assert.Equal(printed.Split(' ')[0], Sm3.HexOf(data));
    }
}
