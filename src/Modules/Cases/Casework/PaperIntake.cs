using Microsoft.AspNetCore.Http;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;
using Tongban.Platform.Files;

namespace Tongban.Cases.Casework;

/// <summary>Takes uploaded papers: judged by their content, never by what they call themselves.</summary>
internal sealed class PaperIntake(FileStore files)
{
    /// <summary>Bytes of one file.</summary>
    public const long Largest = 20L * 1024 * 1024;

    /// <param name="key">The material that it answers.</param>
    /// <param name="name">The material's name.</param>
    public async Task<Result<MaterialRow>> TakeAsync(CaseRow row, string key, string name, IFormFile file, OperationContext operation, int round, CancellationToken ct)
    {
        await using var content = file.OpenReadStream();
        var stored = await files.SaveAsync(content, Largest, ct);
        if (stored.Problem is { } refused)
            return refused;
        if (await KindAsync(stored.Value.Hash, ct) is not { } type)
            return CaseProblems.FileKind;
        return new MaterialRow
        {
            Id = Guid.CreateVersion7(operation.At),
            CaseId = row.Id,
            Place = row.Place,
            MaterialKey = key,
            Name = name,
            Source = MaterialSources.Upload,
            FileHash = stored.Value.Hash,
            FileName = Tidy(file.FileName),
            ContentType = type,
            Size = stored.Value.Size,
            Round = round,
            AddedAt = operation.At.UtcDateTime,
            AddedBy = operation.Actor.Name,
        };
    }

    /// <summary>A name to show: without path and control characters, of bearable length.</summary>
    private static string Tidy(string name)
    {
        var bare = new string([.. Path.GetFileName(name.Replace('\\', '/')).Where(letter => !char.IsControl(letter))]);
        return bare.Length == 0 ? "文件" : bare.Length <= 120 ? bare : bare[^120..];
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
