using Microsoft.AspNetCore.Http;
using Tongban.Cases.Casework;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;

namespace Tongban.Cases.Window;

/// <summary>Makes the rows for a paper that was to follow 容缺后补 and is brought now, by the applicant or at the window.</summary>
internal sealed class Bringing(CaseReading reading, PaperIntake intake)
{
    /// <param name="later">The open row.</param>
    /// <param name="file">A scan; on line it is required.</param>
    /// <param name="custody">What the window did with the paper; null on line.</param>
    public async Task<Result<IReadOnlyList<MaterialRow>>> PapersAsync(
        CaseRow row, Guid later, IFormFile? file, string? custody, OperationContext operation, CancellationToken ct)
    {
        if (await reading.MaterialAsync(row.Id, later, ct) is not { Source: MaterialSources.Later, SettledAt: null } open)
            return WindowProblems.SupplementGone;
        if (file is not { Length: > 0 })
            return custody is null ? CaseProblems.FileRequired : Result.From<IReadOnlyList<MaterialRow>>([Paper(row, open, custody, operation)]);
        var scan = await intake.TakeAsync(row, open.MaterialKey, open.Name, file, operation, open.Round + 1, ct);
        return scan.Map<IReadOnlyList<MaterialRow>>(taken => custody is null ? [taken] : [taken, Paper(row, open, custody, operation)]);
    }

    private static MaterialRow Paper(CaseRow row, MaterialRow open, string custody, OperationContext operation) => new()
    {
        Id = Guid.CreateVersion7(operation.At), CaseId = row.Id, Place = row.Place, MaterialKey = open.MaterialKey, Name = open.Name,
        Source = MaterialSources.Paper, Size = 0, Round = open.Round + 1, AddedAt = operation.At.UtcDateTime, AddedBy = operation.Actor.Name,
        Custody = custody, Trust = TrustLevels.Checked, CheckedAt = operation.At.UtcDateTime, CheckedBy = operation.Actor.Name,
    };
}
