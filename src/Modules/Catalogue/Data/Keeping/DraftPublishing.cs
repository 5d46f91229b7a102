using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Domain.Rules;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>Turns an approved draft into a version, in the transaction of the approval.</summary>
internal sealed class DraftPublishing(Store store, Publication publication, StateChanges states, PublishedItems published, Judge judge)
{
    /// <summary>What stands against sending or publishing; null when nothing does.</summary>
    public async Task<Problem?> RefuseAsync(DraftRow draft, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(draft.Reason))
        {
            return KeepingProblems.ReasonNeeded;
        }

        if (draft.Kind is DraftKind.Split && draft.Successors.Count < 2 || draft.Kind is DraftKind.Merge && draft.Successors.Count == 0)
        {
            return KeepingProblems.SuccessorsNeeded;
        }

        if (!DraftFlow.EditsGuide(draft.Kind))
        {
            return null;
        }

        var judged = await judge.OfAsync(JsonNode.Parse(draft.Body)!.AsObject(), draft.DirectoryVersion, ct);
        return judged.Errors == 0 ? null : KeepingProblems.HasErrors.With(
            [.. judged.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => new FieldError(finding.Where, $"{finding.Rule} {finding.What}"))]);
    }

    public async Task<Result<Item>> PublishAsync(Write write, DraftRow draft, CancellationToken ct)
    {
        if (draft.ItemId is { } id && await write.Db.Set<ItemRow>().Where(row => row.Id == id).MaxAsync(row => row.Version, ct) != draft.BaseVersion)
        {
            return KeepingProblems.NewerVersion;
        }

        if (DraftFlow.EditsGuide(draft.Kind))
        {
            var file = JsonNode.Parse(draft.Body)!.AsObject();
            file["version"] = draft.BaseVersion + 1;
            return await publication.PublishAsync(
                write, new Publishing(file.ToJsonString(KernelJson.Options), draft.Reason) { EffectiveOn = Day(draft, write), DirectoryVersion = draft.DirectoryVersion }, ct);
        }

        var successors = await SuccessorsAsync(write.Db, draft.Successors, ct);
        return successors.Count < draft.Successors.Count
            ? KeepingProblems.SuccessorsNeeded
            : await states.ChangeAsync(write, new StateChange(draft.ItemId!.Value, StateOf(draft.Kind), draft.Reason)
            {
                EffectiveOn = Day(draft, write),
                Successors = successors,
                Kind = draft.Kind switch { DraftKind.Split => SuccessionKind.Split, DraftKind.Merge => SuccessionKind.Merge, _ => SuccessionKind.Replace },
            }, ct);
    }

    /// <summary>Other nodes hear of it from the record; this one shows it at once.</summary>
    public async Task ShowAsync(Guid draftId, CancellationToken ct)
    {
        await using var db = store.Read();
        var draft = await db.Set<DraftRow>().SingleAsync(row => row.Id == draftId, ct);
        await published.ShowAsync([draft.ItemId ?? StableId.From("item", draft.Slug, draft.Place)], ct);
    }

    /// <summary>A day that passed while the offices looked at it is today.</summary>
    private static DateOnly? Day(DraftRow draft, Write write) => draft.EffectiveOn > CivilTime.DateOf(write.Operation.At) ? draft.EffectiveOn : null;

    private static ItemState StateOf(DraftKind kind) => kind switch
    {
        DraftKind.Suspend => ItemState.Suspended,
        DraftKind.Resume => ItemState.InUse,
        DraftKind.Split or DraftKind.Merge or DraftKind.Cancel => ItemState.Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "edits the guide"),
    };

    private static async Task<IReadOnlyList<Guid>> SuccessorsAsync(TongbanContext db, IReadOnlyList<string> slugs, CancellationToken ct) =>
        await db.Set<ItemRow>().Where(row => slugs.Contains(row.Slug)).Select(row => row.Id).Distinct().ToListAsync(ct);
}
