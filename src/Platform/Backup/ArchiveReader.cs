using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Records;

namespace Tongban.Platform.Backup;

/// <summary>What an archive turned out to be.</summary>
/// <param name="Holds">Every member is there, unchanged, and the manifest is as it was signed.</param>
/// <param name="KeyId">Who signed the manifest; compare it with the key id that you wrote down.</param>
/// <param name="Findings">What is wrong, in plain words.</param>
public sealed record ArchiveReport(bool Holds, BackupManifest? Manifest, string? KeyId, IReadOnlyList<string> Findings);

/// <summary>Reads a whole archive once, checks every member, and unpacks it where one says.</summary>
internal sealed class ArchiveReader(string? into)
{
    private const int MostFindings = 50;
    private readonly Dictionary<string, BackupMember> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _findings = [];
    private byte[]? _manifest;
    private byte[]? _signature;

    /// <param name="file">The archive.</param>
    /// <param name="into">Where to unpack, a new folder; null to check only.</param>
    public static Task<ArchiveReport> ReadAsync(string file, string? into, CancellationToken ct) => new ArchiveReader(into).ReadAsync(file, ct);

    private async Task<ArchiveReport> ReadAsync(string file, CancellationToken ct)
    {
        try
        {
            await using var content = File.OpenRead(file);
            await using var gzip = new GZipStream(content, CompressionMode.Decompress);
            await using var tar = new TarReader(gzip);
            while (await tar.GetNextEntryAsync(copyData: false, ct) is { } entry)
            {
                await TakeAsync(entry, ct);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            _findings.Add($"归档读到一半就断了，或者不是备份文件：{broken.Message}");
        }

        var manifest = Manifest();
        if (manifest is not null)
        {
            Compare(manifest);
        }

        return new ArchiveReport(_findings.Count == 0, manifest, Signature()?.KeyId, [.. _findings.Take(MostFindings)]);
    }

    private async Task TakeAsync(TarEntry entry, CancellationToken ct)
    {
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || !Members.Allowed(entry.Name))
        {
            _findings.Add($"归档里有不该有的内容：{entry.Name}");
            return;
        }

        await using var hashing = new HashingStream(entry.DataStream ?? Stream.Null);
        await using var target = Target(entry.Name);
        await hashing.CopyToAsync(target, ct);
        if (!_seen.TryAdd(entry.Name, new BackupMember(entry.Name, hashing.Count, hashing.Sm3())))
        {
            _findings.Add($"归档里有两个 {entry.Name}");
        }

        if (target is MemoryStream memory)
        {
            _ = entry.Name == Members.Manifest ? _manifest = memory.ToArray() : _signature = memory.ToArray();
        }
    }

    private Stream Target(string name)
    {
        if (name is Members.Manifest or Members.Signature)
        {
            return new MemoryStream();
        }

        if (into is null)
        {
            return Stream.Null;
        }

        var path = Path.Combine(into, name);
        PrivateFile.RequireFolder(Path.GetDirectoryName(path)!);
        // Whatever comes twice overwrites nothing that counts: two of a name are a finding, and nothing is restored then.
        return PrivateFile.Open(path, FileMode.Create);
    }

    private BackupManifest? Manifest()
    {
        if (_manifest is null || Signature() is not { } signature)
        {
            _findings.Add("没有清单或清单的签名：归档不完整，或者不是通办的备份。");
            return null;
        }

        if (!signature.Holds(_manifest))
        {
            _findings.Add("清单的签名不成立：清单被改过。");
        }

        var manifest = Parsed<BackupManifest>(_manifest);
        if (manifest is null or { Format: not BackupManifest.CurrentFormat })
        {
            _findings.Add("清单读不懂，或者是另一种格式：请用写出它的那个版本的程序。");
            return null;
        }

        return manifest;
    }

    private ManifestSignature? Signature() => _signature is null ? null : Parsed<ManifestSignature>(_signature);

    private void Compare(BackupManifest manifest)
    {
        foreach (var member in manifest.Members)
        {
            if (!_seen.Remove(member.Name, out var found))
            {
                _findings.Add($"少了 {member.Name}");
            }
            else if (found != member)
            {
                _findings.Add($"{member.Name} 与清单不同：内容被改过或损坏了。");
            }
        }

        _findings.AddRange(_seen.Keys.Where(name => name is not (Members.Manifest or Members.Signature)).Select(name => $"清单里没有 {name}"));
        if (!manifest.Head.SignatureHolds())
        {
            _findings.Add("清单里的树头签名不成立。");
        }
    }

    private static T? Parsed<T>(byte[] json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, RecordJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Looks at an archive without restoring it.</summary>
public static class Archives
{
    public static Task<ArchiveReport> CheckAsync(string file, CancellationToken ct) => ArchiveReader.ReadAsync(file, into: null, ct);
}
