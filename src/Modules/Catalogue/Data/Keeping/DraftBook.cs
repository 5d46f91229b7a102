using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>What a draft begins with.</summary>
/// <param name="Body">The item's file.</param>
internal sealed record NewDraft(DraftKind Kind, JsonObject Body)
{
    public Guid? ItemId { get; init; }

    public int BaseVersion { get; init; }

    public int? DirectoryVersion { get; init; }

    public IReadOnlyList<string> Successors { get; init; } = [];

    public string Reason { get; init; } = "";
}

/// <summary>The draft that somebody now works in.</summary>
/// <param name="Joined">Who had begun it, when it was somebody else; null when it is new or one's own.</param>
internal sealed record OpenedDraft(Guid Id, string? Joined);

/// <summary>Drafts: begun, edited together, every change with its author. What leaves the desk is <see cref="DraftReview"/>.</summary>
internal sealed class DraftBook(Store store, Judge judge, CodeBook codes)
{
    public async Task<DraftRow?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<DraftRow>().SingleOrDefaultAsync(row => row.Id == id, ct);
    }

    public async Task<IReadOnlyList<DraftEventRow>> EventsAsync(Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<DraftEventRow>().Where(row => row.DraftId == id).OrderByDescending(row => row.Number).ToListAsync(ct);
    }

    /// <summary>Begins a draft, or joins the one that is open for this item: two never work against each other.</summary>
    public async Task<Result<OpenedDraft>> OpenAsync(NewDraft draft, OperationContext operation, CancellationToken ct)
    {
        var slug = $"{draft.Body["slug"]}";
        var judged = await judge.OfAsync(draft.Body, draft.DirectoryVersion, ct);
        return await store.WriteAsync<OpenedDraft>(operation, async (write, token) =>
        {
            if (await write.Db.Set<DraftRow>().SingleOrDefaultAsync(row => row.OpenKey == slug, token) is { } open)
            {
                return new OpenedDraft(open.Id, open.CreatedBy == operation.Actor.Id ? null : open.CreatedByName);
            }

            var row = Row(draft, judged, operation);
            write.Db.Add(row);
            write.Db.Add(Event(row.Id, 1, operation, DraftAct.Started, draft.Reason));
            write.Record(new Entry("catalogue.draft-started", "draft", row.Id, row.Place, new { row.Id, row.Slug, row.Name, kind = row.Kind.ToString() }));
            return new OpenedDraft(row.Id, null);
        }, ct);
    }

    /// <summary>
    /// Puts an edit into the newest state of the draft, so that nobody's work on another page is lost; refused with
    /// <see cref="KeepingProblems.PageChanged"/> when the edit says that its own page was changed meanwhile.
    /// </summary>
    /// <param name="edit">Changes the file and may refuse; runs again when somebody was faster.</param>
    public async Task<Result<IReadOnlyList<Change>>> EditAsync(Guid id, Func<DraftRow, JsonObject, Problem?> edit, OperationContext operation, CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            var done = await EditOnceAsync(id, edit, operation, ct);
            if (done.Problem?.Code != PlatformProblems.ChangedMeanwhile.Code || attempt == 5)
            {
                return done;
            }
        }
    }

    private async Task<Result<IReadOnlyList<Change>>> EditOnceAsync(Guid id, Func<DraftRow, JsonObject, Problem?> edit, OperationContext operation, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } draft)
        {
            return KeepingProblems.DraftUnknown;
        }

        var (before, after) = (JsonNode.Parse(draft.Body)!.AsObject(), JsonNode.Parse(draft.Body)!.AsObject());
        if ((draft.Stage == DraftStage.Editing ? edit(draft, after) : KeepingProblems.NotNow) is { } refused)
        {
            return refused;
        }

        var changes = ItemDiff.Between(before, after, codes.Sets);
        var judged = await judge.OfAsync(after, draft.DirectoryVersion, ct);
        return await store.WriteAsync<IReadOnlyList<Change>>(operation, async (write, token) =>
        {
            var row = await write.Db.Set<DraftRow>().AsTracking().SingleAsync(known => known.Id == id, token);
            if (row.Revision != draft.Revision)
            {
                return PlatformProblems.ChangedMeanwhile;
            }

            Take(row, draft, after, judged, operation);
            if (changes.Count > 0)
            {
                write.Db.Add(Event(id, row.Revision, operation, DraftAct.Edited, "", changes));
            }

            return Result.From(changes);
        }, ct);
    }

    private static void Take(DraftRow row, DraftRow edited, JsonObject file, Judged judged, OperationContext operation)
    {
        (row.Reason, row.EffectiveOn, row.Successors) = (edited.Reason, edited.EffectiveOn, edited.Successors);
        row.Body = file.ToJsonString(KernelJson.Options);
        (row.Name, row.Slug, row.DepartmentKind) = ($"{file["name"]}", $"{file["slug"]}", $"{file["departmentKind"]}");
        row.OpenKey = row.Slug;
        (row.Percent, row.Errors, row.Warnings) = (judged.Completeness.Percent, judged.Errors, judged.Warnings);
        (row.Revision, row.UpdatedAt, row.UpdatedByName) = (row.Revision + 1, operation.At.UtcDateTime, operation.Actor.Name);
    }

    internal static DraftEventRow Event(Guid draft, int number, OperationContext operation, DraftAct act, string note, IReadOnlyList<Change>? changes = null) => new()
    {
        DraftId = draft,
        Number = number,
        At = operation.At.UtcDateTime,
        ById = operation.Actor.Id,
        ByName = operation.Actor.Name,
        Act = act,
        Note = note,
        Changes = changes is null ? null : JsonSerializer.Serialize(changes, KernelJson.Options),
    };

    private static DraftRow Row(NewDraft draft, Judged judged, OperationContext operation) => new()
    {
        Id = Guid.CreateVersion7(operation.At),
        Kind = draft.Kind,
        Stage = DraftStage.Editing,
        ItemId = draft.ItemId,
        Slug = $"{draft.Body["slug"]}",
        Name = $"{draft.Body["name"]}",
        Place = $"{draft.Body["place"]}",
        DepartmentKind = $"{draft.Body["departmentKind"]}",
        BaseVersion = draft.BaseVersion,
        DirectoryVersion = draft.DirectoryVersion,
        Body = draft.Body.ToJsonString(KernelJson.Options),
        Successors = draft.Successors,
        Reason = draft.Reason,
        Revision = 1,
        Percent = judged.Completeness.Percent,
        Errors = judged.Errors,
        Warnings = judged.Warnings,
        CreatedBy = operation.Actor.Id,
        CreatedByName = operation.Actor.Name,
        CreatedAt = operation.At.UtcDateTime,
        UpdatedByName = operation.Actor.Name,
        UpdatedAt = operation.At.UtcDateTime,
        OpenKey = $"{draft.Body["slug"]}",
    };
}
