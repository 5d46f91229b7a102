using System.Text;
using System.Text.Json;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Platform.Backup;

/// <summary>A schema script that the database had had.</summary>
/// <param name="Hash">SHA-256 of the script's text.</param>
public sealed record ScriptStamp(string Module, string Name, string Hash);

/// <summary>A file inside the archive.</summary>
/// <param name="Sm3">SM3 of its content, hexadecimal.</param>
public sealed record BackupMember(string Name, long Size, string Sm3);

/// <summary>What a backup 备份 holds: the last member of its archive but one, so that half an archive has none.</summary>
/// <param name="Format">1; another number means another layout.</param>
/// <param name="Program">Version of the program that wrote it.</param>
/// <param name="Schema">The schema of the database at that moment.</param>
/// <param name="Head">The record's size and root at that moment, signed.</param>
/// <param name="Unsealed">Entries that were committed but had no position yet; they are in the database and get one later.</param>
/// <param name="Heads">How many exported heads came along.</param>
/// <param name="Keys">False when the keys are kept apart.</param>
public sealed record BackupManifest(
    int Format, string Program, DatabaseKind Database, DateTimeOffset At, IReadOnlyList<ScriptStamp> Schema,
    SignedHead Head, long Unsealed, int Heads, bool Keys, IReadOnlyList<BackupMember> Members)
{
    public const int CurrentFormat = 1;

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, RecordJson.Options);

    /// <summary>What of the database's schema this program doesn't know: it must not restore it then.</summary>
    public IReadOnlyList<string> StrangeTo(IReadOnlyList<Script> scripts)
    {
        var known = scripts.ToDictionary(script => (script.Module, script.Name), script => script.Hash);
        return [.. Schema.Where(stamp => known.GetValueOrDefault((stamp.Module, stamp.Name)) != stamp.Hash).Select(stamp => $"{stamp.Module}/{stamp.Name}")];
    }
}

/// <summary>The archive's last member: SM2 over the manifest's SM3, by the key that also signs the record's heads.</summary>
/// <param name="PublicKey">In PEM; compare its <paramref name="KeyId"/> with the one that you wrote down.</param>
internal sealed record ManifestSignature(string KeyId, string PublicKey, string Signature)
{
    public static ManifestSignature Of(ReadOnlySpan<byte> manifest, SigningKey key) =>
        new(key.KeyId, key.PublicKeyPem, Convert.ToHexStringLower(key.Sign(Text(manifest))));

    public bool Holds(ReadOnlySpan<byte> manifest) => KeyRing.Verify(PublicKey, Text(manifest), Convert.FromHexString(Signature));

    // Its own first line: a signature for a backup can't pass for one of a head.
    private static byte[] Text(ReadOnlySpan<byte> manifest) => Encoding.ASCII.GetBytes($"tongban-backup/1\n{Sm3.HexOf(manifest)}\n");
}

/// <summary>Names inside the archive.</summary>
internal static partial class Members
{
    public const string Heads = "heads.jsonl";
    public const string Manifest = "manifest.json";
    public const string Signature = "manifest.sig";

    public static string Database(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? "database/tongban.db" : "database/tongban.dump";

    /// <summary>Only these are unpacked: a name from outside must never choose where it is written.</summary>
    public static bool Allowed(string name) => Pattern().IsMatch(name);

    [System.Text.RegularExpressions.GeneratedRegex(
        @"^(database/tongban\.(db|dump)|files/[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}|keys/[A-Za-z0-9_-][A-Za-z0-9_.-]{0,90}|heads\.jsonl|manifest\.(json|sig))\z",
        System.Text.RegularExpressions.RegexOptions.ExplicitCapture, 1000)]
    private static partial System.Text.RegularExpressions.Regex Pattern();
}
