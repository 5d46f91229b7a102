using FsCheck;
using FsCheck.Fluent;
using Tongban.Platform.Cryptography;
using Xunit;

namespace Tongban.Tests.Unit.Platform.Cryptography;

public sealed class Sm4Tests
{
    private static readonly byte[] Example = Convert.FromHexString("0123456789ABCDEFFEDCBA9876543210");

    [Fact] // GB/T 32907—2016, A.1
    public void Block_OfTheStandardsFirstExample_IsTheStandardsAnswer()
    {
        var block = Example.ToArray();
        Encrypt(block);
        Assert.Equal("681EDF34D206965E86B3E94F536E4246", Convert.ToHexString(block));
    }

    [Fact] // GB/T 32907—2016, A.2
    public void Block_EncryptedAMillionTimes_IsTheStandardsAnswer()
    {
        var block = Example.ToArray();
        for (var i = 0; i < 1_000_000; i++) Encrypt(block);
        Assert.Equal("595298C7C6FD271F0402F804C33D3F66", Convert.ToHexString(block));
    }

    [Fact]
    public void Ctr_OfAThousandBytes_AgreesWithOpenSsl()
    {
        var counter = Convert.FromHexString("000102030405060708090A0B0C0D0EFF");
        var text = Enumerable.Range(0, 1000).Select(i => (byte)i).ToArray();
        var encrypted = new byte[text.Length];
        Sm4.Ctr(Example, counter, text, encrypted);
        using var folder = new TemporaryFolder();
        var output = Path.Combine(folder.Path, "out");
        OpenSsl.Run("enc", "-sm4-ctr", "-K", Convert.ToHexString(Example), "-iv", Convert.ToHexString(counter),
            "-in", folder.Write("in", text), "-out", output);
        Assert.Equal(File.ReadAllBytes(output), encrypted);
    }

    [Fact]
    public void Ctr_Twice_GivesTheTextBack() =>
        Prop.ForAll<byte[]>(text =>
        {
            var there = new byte[text.Length];
            var back = new byte[text.Length];
            Sm4.Ctr(Example, Example, text, there);
            Sm4.Ctr(Example, Example, there, back);
            return back.AsSpan().SequenceEqual(text);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ctr_WithWrongLengths_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Sm4.Ctr(Example[..15], Example, new byte[4], new byte[4]));
        Assert.Throws<ArgumentException>(() => Sm4.Ctr(Example, Example[..12], new byte[4], new byte[4]));
        Assert.Throws<ArgumentException>(() => Sm4.Ctr(Example, Example, new byte[4], new byte[3]));
    }

    /// <summary>Counter mode over sixteen zeros shows the cipher's answer to the counter block itself.</summary>
    private static void Encrypt(byte[] block) => Sm4.Ctr(Example, block, stackalloc byte[16], block);
}
