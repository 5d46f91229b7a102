using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Catalogue.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Cases.Drafts;

/// <summary>A file as it came in.</summary>
internal sealed record Upload(string Name, Stream Content);

/// <summary>Takes files for a draft's materials.</summary>
internal sealed class Uploads(Store store, PaperFiles files)
{
    public const int MostFiles = 40;

    public async Task<Result> AddAsync(OperationContext operation, Draft draft, string key, Upload upload, CancellationToken ct)
    {
        if (draft.Material(key) is not { } material)
        {
            return ApplyProblems.MaterialUnknown;
        }

        var kept = await files.KeepAsync(upload.Content, upload.Name, new PaperOrigin(operation, draft.Id, draft.Item.Place), ct);
        if (kept.Problem is { } refused)
        {
            return refused;
        }

        return await store.WriteAsync(operation, async (write, token) =>
        {
            if (await write.ScalarAsync("select count(*) from cases_material where case_id = @p0", token, draft.Id) >= MostFiles)
            {
                return ApplyProblems.TooManyFiles;
            }

            CaseInsert.Add(write, Row(operation, draft, material, kept.Value));
            return Result.Ok;
        }, ct);
    }

    public Task<Result> RemoveAsync(OperationContext operation, Draft draft, Guid id, CancellationToken ct) => store.WriteAsync(operation, (write, _) =>
    {
        write.Execute("delete from cases_material where id = @p0 and case_id = @p1", null, id, draft.Id);
        return Task.FromResult(Result.Ok);
    }, ct);

    private static MaterialRow Row(OperationContext operation, Draft draft, ItemMaterial material, PaperFile file) => new()
    {
        Id = Guid.CreateVersion7(operation.At), CaseId = draft.Id, Place = draft.Item.Place, MaterialKey = material.Key, Name = material.Name,
        Source = MaterialSources.Upload, FileHash = file.Hash, FileName = file.Name, ContentType = file.ContentType, Size = file.Size, Scan = file.Scan, Pages = file.Pages, Note = file.Note, Round = 0,
        AddedAt = operation.At.UtcDateTime, AddedBy = operation.Actor.Name,
        Trust = TrustLevels.Uploaded,
    };
}
