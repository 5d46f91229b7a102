using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Tongban.Kernel;

namespace Tongban.Platform.Files;

/// <param name="Hash">SHA-256 of the content in lower-case hexadecimal: the file's name.</param>
/// <param name="Size">Bytes.</param>
public sealed record StoredFile(string Hash, long Size);

/// <summary>Files by their content: the same bytes are kept once, and a name can't point to something else later.</summary>
/// <remarks>
/// A table keeps the name in a column called <c>file_hash</c>: backups find by that column what the database needs. A file is
/// on the disk before its row is committed, and is never changed or removed; backups stand on that too.
/// </remarks>
public sealed class FileStore(IOptions<PlatformOptions> options)
{
    private string Root => RootOf(options.Value);

    internal static string RootOf(PlatformOptions options) => Path.Combine(options.DataFolder, "files");

    /// <summary>Keeps the stream's content. What is returned is on the disk.</summary>
    /// <param name="content">Read once, from where it stands.</param>
    /// <param name="maxBytes">More is refused, and nothing stays behind.</param>
    public async Task<Result<StoredFile>> SaveAsync(Stream content, long maxBytes, CancellationToken ct)
    {
        var folder = Path.Combine(Root, "new");
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, Guid.CreateVersion7().ToString("N"));
        try
        {
            var (hash, size) = await WriteAsync(content, temporary, maxBytes, ct);
            if (size > maxBytes)
            {
                return PlatformProblems.FileTooLarge;
            }

            if (size == 0)
            {
                return PlatformProblems.FileEmpty;
            }

            var target = PathOf(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(temporary, target, overwrite: true);
            return new StoredFile(hash, size);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <returns>The content, or null when there is no such file.</returns>
    public Stream? Open(string hash) =>
        IsHash(hash) && File.Exists(PathOf(hash)) ? File.OpenRead(PathOf(hash)) : null;

    private static async Task<(string Hash, long Size)> WriteAsync(Stream content, string path, long maxBytes, CancellationToken ct)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[81920];
        long size = 0;
        for (int read; size <= maxBytes && (read = await content.ReadAsync(buffer, ct)) > 0; size += read)
        {
            sha.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(sha.GetHashAndReset()), size);
    }

    private static bool IsHash(string hash) => hash.Length == 64 && hash.All(letter => char.IsAsciiHexDigitLower(letter));

    private string PathOf(string hash) => Path.Combine(Root, hash[..2], hash[2..4], hash);
}
