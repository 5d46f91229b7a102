using Tongban.Kernel;
using Tongban.Platform.Files;

namespace Tongban.Cases.Data;

/// <summary>A file that was taken: its content's hash and type, and a name to show.</summary>
internal sealed record PaperFile(string Hash, string Name, string ContentType, long Size);

/// <summary>Keeps files that people bring: judged by their content, never by what they call themselves.</summary>
internal sealed class PaperFiles(FileStore files)
{
    /// <summary>Bytes of one file.</summary>
    public const long Largest = 20L * 1024 * 1024;

    private const int LongestName = 120;

    public async Task<Result<PaperFile>> KeepAsync(Stream content, string name, CancellationToken ct)
    {
        var stored = await files.SaveAsync(content, Largest, ct);
        if (stored.Problem is { } refused)
        {
            return refused;
        }

        return await KindAsync(stored.Value.Hash, ct) is { } type
            ? new PaperFile(stored.Value.Hash, Tidy(name), type, stored.Value.Size)
            : CaseProblems.FileKind;
    }

    /// <summary>A name to show: without path and control characters, of bearable length.</summary>
    private static string Tidy(string name)
    {
        var bare = new string([.. Path.GetFileName(name.Replace('\\', '/')).Where(letter => !char.IsControl(letter))]);
        return bare.Length == 0 ? "文件" : bare.Length <= LongestName ? bare : bare[^LongestName..];
    }

    private async Task<string?> KindAsync(string hash, CancellationToken ct)
    {
        var head = new byte[8];
        await using var content = files.Open(hash)!;
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        return head.AsSpan(0, length) switch
        {
            [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => "application/pdf",
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
            _ => null,
        };
    }
}
