using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Tongban.Platform.Cryptography;
using Xunit;

namespace Tongban.Tests.Unit.Platform.Cryptography;

public sealed class Sm2Tests
{
    // GB/T 32918.5—2017 A.2: the public key of the example as SPKI, then its signature of "message digest".
    private const string ExampleSpki =
        "3059301306072A8648CE3D020106082A811CCF5501822D03420004" +
        "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020" +
        "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";

    private const string ExampleSignature =
        "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3" +
        "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA";

    private static Sm2Key Example =>
        Sm2Key.FromPublicPem(PemEncoding.WriteString("PUBLIC KEY", Convert.FromHexString(ExampleSpki)));

    [Fact]
    public void Verify_TheStandardsExampleSignature_Holds() =>
        Assert.True(Example.Verify("message digest"u8, Sm2.ToDer(Convert.FromHexString(ExampleSignature))));

    [Fact]
    public void Verify_TheStandardsExampleForAnotherText_DoesNotHold() =>
        Assert.False(Example.Verify("message digesT"u8, Sm2.ToDer(Convert.FromHexString(ExampleSignature))));

    [Fact]
    public void Verify_TheStandardsExampleForAnotherSigner_DoesNotHold() =>
        Assert.False(Example.Verify("message digest"u8, Sm2.ToDer(Convert.FromHexString(ExampleSignature)), "ALICE123@YAHOO.COM"));

    [Fact]
    public void Verify_WithAnyBitOfTheSignatureTurned_DoesNotHold()
    {
        var raw = Convert.FromHexString(ExampleSignature);
        using var key = Example;
        for (var bit = 0; bit < raw.Length * 8; bit++)
        {
            var altered = raw.ToArray();
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(key.Verify("message digest"u8, Sm2.ToDer(altered)), $"bit {bit}");
        }
    }

    [Fact]
    public void Verify_Garbage_DoesNotHoldAndDoesNotThrow()
    {
        using var key = Sm2.Generate();
        Prop.ForAll<byte[]>(garbage => !key.Verify("text"u8, garbage)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Sign_AnyText_IsVerifiedByThePublicHalf()
    {
        using var pair = Sm2.Generate();
        using var publicHalf = Sm2Key.FromPublicPem(pair.PublicKeyPem);
        Prop.ForAll<byte[]>(text => publicHalf.Verify(text, pair.Sign(text))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Sign_ReadBackFromPem_IsTheSameKey()
    {
        using var pair = Sm2.Generate();
        using var again = Sm2Key.FromPrivatePem(pair.PrivateKeyPem());
        Assert.Equal(pair.KeyId, again.KeyId);
        Assert.True(pair.Verify("text"u8, again.Sign("text"u8)));
    }

    [Fact]
    public void Raw_ThereAndBack_IsTheSameSignature()
    {
        using var pair = Sm2.Generate();
        Prop.ForAll<byte[]>(text =>
        {
            var der = pair.Sign(text);
            return Sm2.ToRaw(der) is { Length: 64 } raw && Sm2.ToDer(raw).AsSpan().SequenceEqual(der);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("")]
    [InlineData("3000")]
    [InlineData("30060201010201")]
    [InlineData("3009020101020101020101")]
    public void ToRaw_NotASignature_IsRefused(string hex) =>
        Assert.Throws<CryptographicException>(() => Sm2.ToRaw(Convert.FromHexString(hex)));

    [Fact]
    public void Sign_WithOnlyThePublicHalf_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => Example.Sign("text"u8));

    [Fact]
    public void FromPublicPem_OfAnotherCurve_IsRefused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Throws<CryptographicException>(() => Sm2Key.FromPublicPem(other.ExportSubjectPublicKeyInfoPem()));
        Assert.Throws<CryptographicException>(() => Sm2Key.FromPublicPem("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"));
    }

    [Fact]
    public void Sign_ThenOpenSslVerifies_AndTheOtherWayRound()
    {
        using var pair = Sm2.Generate();
        using var folder = new TemporaryFolder();
        var text = folder.Write("text", "老年人优待证"u8);
        var publicPem = folder.Write("public.pem", System.Text.Encoding.ASCII.GetBytes(pair.PublicKeyPem));
        var privatePem = folder.Write("private.pem", System.Text.Encoding.ASCII.GetBytes(pair.PrivateKeyPem()));
        var ours = folder.Write("ours", pair.Sign("老年人优待证"u8));
        var theirs = Path.Combine(folder.Path, "theirs");
        OpenSsl.Run("pkeyutl", "-verify", "-rawin", "-digest", "sm3", "-pkeyopt", "distid:" + Sm2.DefaultId,
            "-pubin", "-inkey", publicPem, "-in", text, "-sigfile", ours);
        OpenSsl.Run("pkeyutl", "-sign", "-rawin", "-digest", "sm3", "-pkeyopt", "distid:" + Sm2.DefaultId,
            "-inkey", privatePem, "-in", text, "-out", theirs);
        Assert.True(pair.Verify("老年人优待证"u8, File.ReadAllBytes(theirs)));
    }
}
