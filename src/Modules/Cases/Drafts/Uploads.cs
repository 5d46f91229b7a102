using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Catalogue.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Files;

namespace Tongban.Cases.Drafts;

/// <summary>A file as it came in.</summary>
internal sealed record Upload(string Name, Stream Content);

/// <summary>Takes files for a draft's materials: judged by their content, never by what they call themselves.</summary>
internal sealed class Uploads(Store store, FileStore files)
{
    /// <summary>Bytes of one file.</summary>
    public const long Largest = 20L * 1024 * 1024;

    private const int MostFiles = 40;

    public async Task<Result> AddAsync(OperationContext operation, Draft draft, string key, Upload upload, CancellationToken ct)
    {
        if (draft.Item.Material(key) is not { } material)
        {
            return ApplyProblems.MaterialUnknown;
        }

        var stored = await files.SaveAsync(upload.Content, Largest, ct);
        if (stored.Problem is { } refused)
        {
            return refused;
        }

        if (await KindAsync(stored.Value.Hash, ct) is not { } type)
        {
            return CaseProblems.FileKind;
        }

        return await store.WriteAsync(operation, async (write, token) =>
        {
            if (await write.ScalarAsync("select count(*) from cases_material where case_id = @p0", token, draft.Id) >= MostFiles)
            {
                return ApplyProblems.TooManyFiles;
            }

            CaseInsert.Add(write, Row(operation, draft, material, stored.Value, type, upload.Name));
            return Result.Ok;
        }, ct);
    }

    public Task<Result> RemoveAsync(OperationContext operation, Draft draft, Guid id, CancellationToken ct) => store.WriteAsync(operation, (write, _) =>
    {
        write.Execute("delete from cases_material where id = @p0 and case_id = @p1", null, id, draft.Id);
        return Task.FromResult(Result.Ok);
    }, ct);

    private static MaterialRow Row(OperationContext operation, Draft draft, ItemMaterial material, StoredFile file, string type, string name) => new()
    {
        Id = Guid.CreateVersion7(operation.At), CaseId = draft.Id, Place = draft.Item.Place, MaterialKey = material.Key, Name = material.Name,
        Source = MaterialSources.Upload, FileHash = file.Hash, FileName = Tidy(name), ContentType = type, Size = file.Size, Round = 0,
        AddedAt = operation.At.UtcDateTime, AddedBy = operation.Actor.Name,
    };

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
