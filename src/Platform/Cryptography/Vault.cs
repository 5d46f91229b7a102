using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Tongban.Platform.Cryptography;

/// <summary>
/// Seals sensitive values (identity numbers, phones, bank accounts) for storage, and indexes them blindly so that an
/// equal value can be found without opening any.
/// </summary>
/// <remarks>A sealed value reads <c>v1.</c> and base64url of a <see cref="SealedBox"/>. Purposes are names in code such as <c>registers.facts</c>.</remarks>
public sealed class Vault(KeyRing keys)
{
    private const string Prefix = "v1.";

    // Not before it is needed: commands that only look at an installation make no keys in it.
    private readonly Lazy<SealedBox> _box = new(() => new SealedBox(keys.MasterKey));

    public string Seal(string purpose, string text) => Seal(purpose, Encoding.UTF8.GetBytes(text));

    public string Seal(string purpose, ReadOnlySpan<byte> content) =>
        Prefix + Base64Url.EncodeToString(_box.Value.Seal(purpose, content));

    /// <exception cref="CryptographicException">Not a sealed value, altered, or sealed for another purpose.</exception>
    public string Open(string purpose, string sealedText) => Encoding.UTF8.GetString(OpenBytes(purpose, sealedText));

    /// <exception cref="CryptographicException">Not a sealed value, altered, or sealed for another purpose.</exception>
    public byte[] OpenBytes(string purpose, string sealedText)
    {
        var text = sealedText.AsSpan();
        // Base64 has several spellings of the same bytes and skips white space: only our own spelling counts.
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || !Base64Url.IsValid(text[Prefix.Length..]))
            throw new CryptographicException("not a sealed value");
        var box = Base64Url.DecodeFromChars(text[Prefix.Length..]);
        if (!text[Prefix.Length..].SequenceEqual(Base64Url.EncodeToString(box)))
            throw new CryptographicException("not a sealed value as it was written");
        return _box.Value.Open(purpose, box);
    }

    /// <summary>64 lower-case hexadecimal digits. The caller normalises the value first: an index finds equal spellings only.</summary>
    public string BlindIndex(string purpose, string value) =>
        Convert.ToHexStringLower(_box.Value.Index(purpose, Encoding.UTF8.GetBytes(value)));
}
