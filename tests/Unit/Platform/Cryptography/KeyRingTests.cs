// The keys' files live on Linux, where libcrypto.so.3 is.
#pragma warning disable CA1416
using System.Security.Cryptography;
using Tongban.Platform.Cryptography;
using Xunit;

namespace Tongban.Tests.Unit.Platform.Cryptography;

public sealed class KeyRingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Signer_AfterRestart_IsTheSameKey()
    {
        var first = new KeyRing(Keys).Signer("119901010000000018");
        var second = new KeyRing(Keys).Signer("119901010000000018");
        Assert.Equal(first.PublicKeyPem, second.PublicKeyPem);
        Assert.True(KeyRing.Verify(first.PublicKeyPem, "text"u8, second.Sign("text"u8)));
        Assert.Equal(Sm3.HexOf(Spki(first.PublicKeyPem))[..16], second.KeyId);
    }

    [Fact]
    public void Signer_OfAnotherName_IsAnotherKey()
    {
        var ring = new KeyRing(Keys);
        Assert.NotEqual(ring.Signer("a").KeyId, ring.Signer("b").KeyId);
        Assert.False(KeyRing.Verify(ring.Signer("a").PublicKeyPem, "text"u8, ring.Signer("b").Sign("text"u8)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../master")]
    [InlineData("a/b")]
    [InlineData("名")]
    [InlineData("a\n")]
    public void Signer_WithANameThatIsNoName_IsRefused(string name) =>
        Assert.Throws<ArgumentException>(() => new KeyRing(Keys).Signer(name));

    [Fact]
    public void Files_AreTheOwnersAlone()
    {
        var ring = new KeyRing(Keys);
        _ = new Vault(ring).Seal("test", "text");
        _ = ring.Signer("a");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Keys));
        var files = Directory.GetFiles(Keys);
        Assert.Equal(["a.sm2.pem", "master.key"], files.Select(Path.GetFileName).Order());
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Fact] // Each ring stands for a process of its own: they share nothing but the folder.
    public async Task FirstUse_ByManyAtOnce_MakesOneKeyThatAllUse()
    {
        for (var round = 0; round < 20; round++)
        {
            var folder = Path.Combine(_folder.Path, $"round{round}");
            using var together = new Barrier(8);
            var seen = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    var ring = new KeyRing(folder);
                    together.SignalAndWait();
                    return (ring.Signer("a").KeyId, Index: new Vault(ring).BlindIndex("test", "value"));
                },
                TaskCreationOptions.LongRunning)).ToArray();
            Assert.Single((await Task.WhenAll(seen)).Distinct());
            Assert.Equal(2, Directory.GetFiles(folder).Length);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("0011")]
    public void MasterKey_CutShort_IsRefusedAndNeverReplaced(string content)
    {
        Directory.CreateDirectory(Keys);
        File.WriteAllText(Path.Combine(Keys, "master.key"), content);
        Assert.Throws<CryptographicException>(() => new Vault(new KeyRing(Keys)).Seal("test", "text"));
        Assert.Equal(content, File.ReadAllText(Path.Combine(Keys, "master.key")));
    }

    private string Keys => Path.Combine(_folder.Path, "keys");

    private static byte[] Spki(string pem)
    {
        var fields = PemEncoding.Find(pem);
        return Convert.FromBase64String(pem[fields.Base64Data]);
    }
}
