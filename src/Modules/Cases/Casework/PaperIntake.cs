using Microsoft.AspNetCore.Http;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;

namespace Tongban.Cases.Casework;

/// <summary>Takes papers that are uploaded to a case.</summary>
internal sealed class PaperIntake(PaperFiles files)
{
    /// <param name="row">The case.</param>
    /// <param name="key">The material that it answers.</param>
    /// <param name="name">The material's name.</param>
    /// <param name="file">As it was uploaded.</param>
    /// <param name="operation">Who brings it.</param>
    /// <param name="round">Which correction it answers; 0 for none.</param>
    /// <param name="ct">Stops the upload.</param>
    public async Task<Result<MaterialRow>> TakeAsync(CaseRow row, string key, string name, IFormFile file, OperationContext operation, int round, CancellationToken ct)
    {
        await using var content = file.OpenReadStream();
        return (await files.KeepAsync(content, file.FileName, new PaperOrigin(operation, row.Id, row.Place), ct)).Map(kept => new MaterialRow
        {
            Id = Guid.CreateVersion7(operation.At),
            CaseId = row.Id,
            Place = row.Place,
            MaterialKey = key,
            Name = name,
            Source = MaterialSources.Upload,
            FileHash = kept.Hash,
            FileName = kept.Name,
            ContentType = kept.ContentType,
            Size = kept.Size,
            Scan = kept.Scan,
            Pages = kept.Pages,
            Note = kept.Note,
            Round = round,
            AddedAt = operation.At.UtcDateTime,
            AddedBy = operation.Actor.Name,
        });
    }
}
