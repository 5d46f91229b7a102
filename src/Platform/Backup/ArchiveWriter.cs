using System.Formats.Tar;
using System.IO.Compression;
using Tongban.Platform.Cryptography;

namespace Tongban.Platform.Backup;

/// <summary>Writes a gzipped tar archive and keeps account of its members.</summary>
internal sealed class ArchiveWriter : IAsyncDisposable
{
    private readonly FileStream _file;
    private readonly GZipStream _gzip;
    private readonly TarWriter _tar;
    private readonly DateTimeOffset _at;
    private readonly List<BackupMember> _members = [];

    /// <param name="path">A new file, readable by its owner only: it holds everybody's data and perhaps the keys.</param>
    /// <param name="at">The time that the members carry.</param>
    public ArchiveWriter(string path, DateTimeOffset at)
    {
        _at = at;
        _file = PrivateFile.Open(path, FileMode.CreateNew);
        _gzip = new GZipStream(_file, CompressionLevel.Fastest, leaveOpen: true);
        _tar = new TarWriter(_gzip, TarEntryFormat.Pax, leaveOpen: true);
    }

    public IReadOnlyList<BackupMember> Members => _members;

    /// <returns>SHA-256 of the content, hexadecimal.</returns>
    public async Task<string> AddAsync(string name, Stream content, CancellationToken ct)
    {
        await using var hashing = new HashingStream(content);
        await _tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name)
        {
            DataStream = hashing,
            Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            ModificationTime = _at,
        }, ct);
        _members.Add(new BackupMember(name, hashing.Count, hashing.Sm3()));
        return hashing.Sha256();
    }

    public async Task<string> AddFileAsync(string name, string path, CancellationToken ct)
    {
        await using var content = File.OpenRead(path);
        return await AddAsync(name, content, ct);
    }

    /// <summary>Ends the archive; afterwards it is on the disk.</summary>
    public async Task FinishAsync(CancellationToken ct)
    {
        await _tar.DisposeAsync();
        await _gzip.DisposeAsync();
        await _file.FlushAsync(ct);
        _file.Flush(flushToDisk: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _tar.DisposeAsync();
        await _gzip.DisposeAsync();
        await _file.DisposeAsync();
    }
}
