using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Tongban.Platform.Cryptography;

/// <summary>
/// The installation's keys, in a folder outside the database (folder 700, files 600), made when first used. Whoever
/// takes the database without this folder reads no sealed value and signs nothing. Back it up separately.
/// </summary>
public sealed partial class KeyRing
{
    private const int MasterKeySize = 32;
    private const int KeptPublicKeys = 1024;

    private static readonly ConcurrentDictionary<string, Sm2Key> PublicKeys = new(StringComparer.Ordinal);

    private readonly string _folder;
    private readonly Lazy<byte[]> _master;
    private readonly ConcurrentDictionary<string, Lazy<SigningKey>> _signers = new(StringComparer.Ordinal);

    public KeyRing(string folder)
    {
        _folder = Path.GetFullPath(folder);
        _master = new Lazy<byte[]>(ReadMaster);
    }

    internal ReadOnlySpan<byte> MasterKey => _master.Value;

    /// <summary>The signing key of that name, for ever the same one; made when first asked for.</summary>
    /// <param name="name">1–64 letters, digits, <c>-</c>, <c>_</c>; for a department its credit code.</param>
    public SigningKey Signer(string name)
    {
        if (!NamePattern().IsMatch(name)) throw new ArgumentException($"not a key's name: {name}", nameof(name));
        return _signers.GetOrAdd(name, static (n, ring) => new Lazy<SigningKey>(() => ring.ReadSigner(n)), this).Value;
    }

    /// <param name="publicKeyPem">SPKI in PEM.</param>
    /// <param name="data">What was signed.</param>
    /// <param name="signature">In DER.</param>
    /// <exception cref="CryptographicException">The PEM is not that of an SM2 public key.</exception>
    public static bool Verify(string publicKeyPem, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        // Reading a key from PEM costs a good part of a verification, and the same few keys come again and again.
        if (PublicKeys.TryGetValue(publicKeyPem, out var known)) return known.Verify(data, signature);
        var key = Sm2Key.FromPublicPem(publicKeyPem);
        if (PublicKeys.Count < KeptPublicKeys) key = PublicKeys.GetOrAdd(publicKeyPem, key);
        return key.Verify(data, signature);
    }

    private byte[] ReadMaster()
    {
        PrivateFile.RequireFolder(_folder);
        var text = PrivateFile.ReadOrCreate(
            Path.Combine(_folder, "master.key"),
            () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MasterKeySize)) + "\n");
        var key = Convert.FromHexString(text.Trim());
        return key.Length == MasterKeySize ? key : throw new CryptographicException("master.key must hold 64 hexadecimal digits");
    }

    private SigningKey ReadSigner(string name)
    {
        PrivateFile.RequireFolder(_folder);
        var pem = PrivateFile.ReadOrCreate(Path.Combine(_folder, $"{name}.sm2.pem"), MakePem);
        return new SigningKey(name, Sm2Key.FromPrivatePem(pem));
    }

    private static string MakePem()
    {
        using var key = Sm2.Generate();
        return key.PrivateKeyPem();
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}\\z", RegexOptions.None, 1000)]
    private static partial Regex NamePattern();
}
