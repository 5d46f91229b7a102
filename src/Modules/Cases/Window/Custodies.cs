using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Drafts;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Cases.Window;

/// <summary>What the clerk did with one of the papers on the list.</summary>
/// <param name="How">One of <see cref="Custody.All"/>; null when it wasn't brought.</param>
internal sealed record PaperTaken(string Key, string? How, int Copies);

/// <summary>Papers that are brought to the window: checked against the original, copied, kept 收件.</summary>
internal sealed class Custodies(Store store)
{
    private const int MostCopies = 99;

    /// <summary>Writes down what became of the papers. Scans of what was checked are of trust level B from then on.</summary>
    public Task<Result> SaveAsync(OperationContext operation, Draft draft, IReadOnlyList<PaperTaken> papers, CancellationToken ct) =>
        store.WriteAsync(operation, (write, _) =>
        {
            foreach (var paper in papers)
                Save(write, draft, paper);
            return Task.FromResult(Result.Ok);
        }, ct);

    private static void Save(Write write, Draft draft, PaperTaken paper)
    {
        if (draft.Material(paper.Key) is not { } material)
            return;
        var seen = paper.How is not null && Custody.All.Contains(paper.How);
        write.Execute("delete from cases_material where case_id = @p0 and material_key = @p1 and source = @p2", null, draft.Id, paper.Key, MaterialSources.Paper);
        write.Execute("update cases_material set trust = @p2, checked_at = @p3, checked_by = @p4 where case_id = @p0 and material_key = @p1 and source = @p5", null,
            draft.Id, paper.Key, seen ? TrustLevels.Checked : TrustLevels.Uploaded, seen ? write.Operation.At : null, seen ? write.Operation.Actor.Name : null,
            MaterialSources.Upload);
        if (!seen)
            return;
        CaseInsert.Add(write, new MaterialRow
        {
            Id = Guid.CreateVersion7(write.Operation.At), CaseId = draft.Id, Place = draft.Item.Place, MaterialKey = paper.Key, Name = material.Name,
            Source = MaterialSources.Paper, Size = 0, Round = 0, AddedAt = write.Operation.At.UtcDateTime, AddedBy = write.Operation.Actor.Name,
            Custody = paper.How, Copies = Math.Clamp(paper.Copies, 1, MostCopies), Trust = TrustLevels.Checked,
            CheckedAt = write.Operation.At.UtcDateTime, CheckedBy = write.Operation.Actor.Name,
        });
    }
}
