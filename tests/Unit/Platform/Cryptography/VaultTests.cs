using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tongban.Platform.Cryptography;
using Xunit;

namespace Tongban.Tests.Unit.Platform.Cryptography;

public sealed class VaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Vault _vault;

    public VaultTests() => _vault = new Vault(new KeyRing(_folder.Path));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_WhatWasSealed_GivesTheTextBack() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            // Half a surrogate pair is no text; UTF-8 cannot hold it.
            var valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
            return _vault.Open("test", _vault.Seal("test", valid)) == valid;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Seal_TwiceTheSame_LooksDifferent() =>
        Assert.NotEqual(_vault.Seal("test", "13800000000"), _vault.Seal("test", "13800000000"));

    [Fact]
    public void Seal_HidesTheText() =>
        Assert.DoesNotContain("138", Encoding.Latin1.GetString(_vault.OpenBytes("outer", _vault.Seal("outer",
            Encoding.ASCII.GetBytes(_vault.Seal("test", "13813813813813813813"))))), StringComparison.Ordinal);

    [Fact]
    public void Open_WithAnyByteOfTheBoxAltered_IsRefused()
    {
        var box = new SealedBox(new byte[32]);
        var original = box.Seal("test", "990101194903072315"u8);
        for (var i = 0; i < original.Length; i++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var altered = original.ToArray();
                altered[i] ^= (byte)(1 << bit);
                Assert.Throws<CryptographicException>(() => box.Open("test", altered));
            }
        }
    }

    [Fact]
    public void Open_WithAnyCharacterAltered_IsRefused()
    {
        var original = _vault.Seal("test", "990101194903072315");
        for (var i = 0; i < original.Length; i++)
        {
            var altered = original.ToCharArray();
            altered[i] = altered[i] == 'A' ? 'B' : 'A';
            Assert.Throws<CryptographicException>(() => _vault.Open("test", new string(altered)));
        }
    }

    [Fact]
    public void Open_CutShortAtAnyPlace_IsRefused()
    {
        var original = _vault.Seal("test", "990101194903072315");
        for (var length = 0; length < original.Length; length++)
            Assert.Throws<CryptographicException>(() => _vault.Open("test", original[..length]));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("=")]
    public void Open_SpelledOtherwise_IsRefused(string addition) =>
        Assert.Throws<CryptographicException>(() => _vault.Open("test", _vault.Seal("test", "text") + addition));

    [Fact]
    public void Open_ForAnotherPurpose_IsRefused() =>
        Assert.Throws<CryptographicException>(() => _vault.Open("other", _vault.Seal("test", "text")));

    [Fact]
    public void Open_WithAnotherMasterKey_IsRefused()
    {
        using var elsewhere = new TemporaryFolder();
        var other = new Vault(new KeyRing(elsewhere.Path));
        Assert.Throws<CryptographicException>(() => other.Open("test", _vault.Seal("test", "text")));
    }

    [Fact]
    public void Open_AfterRestart_StillOpens()
    {
        var sealedText = _vault.Seal("test", "text");
        Assert.Equal("text", new Vault(new KeyRing(_folder.Path)).Open("test", sealedText));
    }

    [Fact]
    public void BlindIndex_IsEqualForEqualValuesOfOnePurposeOnly()
    {
        var index = _vault.BlindIndex("person", "990101194903072315");
        Assert.Matches("^[0-9a-f]{64}$", index);
        Assert.Equal(index, _vault.BlindIndex("person", "990101194903072315"));
        Assert.NotEqual(index, _vault.BlindIndex("person", "990101194903072316"));
        Assert.NotEqual(index, _vault.BlindIndex("phone", "990101194903072315"));
        Assert.NotEqual(index, Sm3.HexOf("990101194903072315"u8));
    }
}
