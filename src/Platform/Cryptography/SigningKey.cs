namespace Tongban.Platform.Cryptography;

/// <summary>An SM2 key that signs in somebody's name, for example a department's.</summary>
public sealed class SigningKey
{
    private readonly Sm2Key _key;

    internal SigningKey(string name, Sm2Key key)
    {
        Name = name;
        KeyId = key.KeyId;
        _key = key;
    }

    /// <summary>Whose key: a department's credit code, or a function of the platform such as <c>record-head</c>.</summary>
    public string Name { get; }

    /// <summary>First 16 hexadecimal digits of SM3 over the public key (SPKI).</summary>
    public string KeyId { get; }

    /// <summary>SPKI in PEM.</summary>
    public string PublicKeyPem => _key.PublicKeyPem;

    /// <returns>SM2 with SM3 and the default identity, in DER.</returns>
    public byte[] Sign(ReadOnlySpan<byte> data) => _key.Sign(data);

    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => _key.Verify(data, signature);
}
