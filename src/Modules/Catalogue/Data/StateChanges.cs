using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data;

/// <summary>An item is suspended 暂停, taken up again, or cancelled 取消.</summary>
/// <param name="Reason">Why; shown to everybody who comes to its address.</param>
internal sealed record StateChange(Guid ItemId, ItemState State, string Reason)
{
    /// <summary>Civil date from which it holds; null is today.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Items that take its place, when it is cancelled; they are published already.</summary>
    public IReadOnlyList<Guid> Successors { get; init; } = [];

    public SuccessionKind Kind { get; init; } = SuccessionKind.Replace;
}

/// <summary>Changes an item's state as a new version with the same guide. Open cases go on under the version that they began with.</summary>
internal sealed class StateChanges(Store store, ItemReader items)
{
    public async Task<Result<Item>> ChangeAsync(StateChange change, OperationContext operation, CancellationToken ct)
    {
        var effective = VersionDay.Of(change.Reason, change.EffectiveOn, operation);
        return effective.IsOk
            ? await store.WriteAsync(operation, (write, token) => WriteAsync(write, change, new VersionDay(change.State, effective.Value, change.Reason.Trim()), token), ct)
            : effective.Problem!;
    }

    /// <summary>Changes it as part of a larger operation.</summary>
    public async Task<Result<Item>> ChangeAsync(Write write, StateChange change, CancellationToken ct)
    {
        var effective = VersionDay.Of(change.Reason, change.EffectiveOn, write.Operation);
        return effective.IsOk ? await WriteAsync(write, change, new VersionDay(change.State, effective.Value, change.Reason.Trim()), ct) : effective.Problem!;
    }

    private async Task<Result<Item>> WriteAsync(Write write, StateChange change, VersionDay day, CancellationToken ct)
    {
        var newest = await write.Db.Set<ItemRow>().Where(row => row.Id == change.ItemId).OrderByDescending(row => row.Version)
            .Select(row => new { row.Version, row.State, row.DirectoryVersion }).FirstOrDefaultAsync(ct);
        if (newest is null || await items.ReadAsync(change.ItemId, newest.Version, ct) is not { } item)
        {
            return CatalogueProblems.Unknown;
        }

        if (newest.State == change.State)
        {
            return CatalogueProblems.StateSame;
        }

        if (!await SucceedAsync(write, change, ct))
        {
            return CatalogueProblems.SuccessorUnknown;
        }

        var next = item with { Version = newest.Version + 1 };
        await NewVersion.AddAsync(write, items, next, day, newest.DirectoryVersion, ct);
        return next;
    }

    private static async Task<bool> SucceedAsync(Write write, StateChange change, CancellationToken ct)
    {
        foreach (var next in change.Successors.Distinct())
        {
            if (next == change.ItemId || !await write.Db.Set<ItemRow>().AnyAsync(row => row.Id == next, ct))
            {
                return false;
            }

            if (!await write.Db.Set<SuccessionRow>().AnyAsync(row => row.FromId == change.ItemId && row.ToId == next, ct))
            {
                write.Db.Add(new SuccessionRow { FromId = change.ItemId, ToId = next, Kind = change.Kind, At = write.Operation.At.UtcDateTime });
            }
        }

        return true;
    }
}
