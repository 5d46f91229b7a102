using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Tongban.Organisation.Contracts;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data;

/// <summary>What is to be published.</summary>
/// <param name="Json">The whole guide, as people edit it.</param>
/// <param name="Reason">Why; stands with the version for ever.</param>
internal sealed record Publishing(string Json, string Reason)
{
    /// <summary>Civil date from which it holds; null is today.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>The version of the directory item that it was taken from; only the difference is stored. Null stores the whole.</summary>
    public int? DirectoryVersion { get; init; }
}

/// <summary>The one door: a version of an item is checked, given its codes, added once with its reason and its day, never changed afterwards.</summary>
internal sealed class Publication(Store store, IForms forms, IDepartments departments, FormFactsNow facts, ItemReader items)
{
    /// <summary>The item as it would be published, or everything that is wrong with it.</summary>
    public Result<Item> Check(string json) =>
        ItemText.Parse(json, new ItemSurroundings(code => forms.Find(code), facts.Facts.Codes)).Then(Coded);

    /// <summary>Publishes from today, for the operation's reason.</summary>
    public Task<Result<Item>> PublishAsync(string json, OperationContext operation, CancellationToken ct) =>
        PublishAsync(new Publishing(json, operation.Why), operation, ct);

    public async Task<Result<Item>> PublishAsync(Publishing publishing, OperationContext operation, CancellationToken ct)
    {
        var ready = await ReadyAsync(publishing, operation, ct);
        return ready.IsOk
            ? await store.WriteAsync(operation, (write, token) => AddAsync(write, ready.Value.Item, ready.Value.Day, publishing.DirectoryVersion, token), ct)
            : ready.Problem!;
    }

    /// <summary>Publishes as part of a larger operation.</summary>
    public async Task<Result<Item>> PublishAsync(Write write, Publishing publishing, CancellationToken ct)
    {
        var ready = await ReadyAsync(publishing, write.Operation, ct);
        return ready.IsOk ? await AddAsync(write, ready.Value.Item, ready.Value.Day, publishing.DirectoryVersion, ct) : ready.Problem!;
    }

    private async Task<Result<(Item Item, VersionDay Day)>> ReadyAsync(Publishing publishing, OperationContext operation, CancellationToken ct)
    {
        var item = Check(publishing.Json);
        var effective = VersionDay.Of(publishing.Reason, publishing.EffectiveOn, operation);
        if (!item.IsOk || !effective.IsOk)
        {
            return item.IsOk ? effective.Problem! : item.Problem!;
        }

        if (publishing.DirectoryVersion is { } version && await items.InheritedAsync(item.Value.BasicCode, version, ct) is null)
        {
            return CatalogueProblems.DirectoryUnknown;
        }

        return (item.Value, new VersionDay(ItemState.InUse, effective.Value, publishing.Reason.Trim()));
    }

    /// <summary>
    /// The implementation code begins with the credit code of the department that has the power here (C0109.1 / GB/T 39554.1);
    /// the id follows from slug and place, so that every installation of a place has the same.
    /// </summary>
    internal Result<Item> Coded(Item item)
    {
        if (departments.Competent(item.DepartmentKind, item.Place) is not { } authority)
        {
            return CatalogueProblems.NoAuthority.With($"{item.DepartmentKind} {item.Place}");
        }

        // An older code (10 or 24 characters, GB/T 39046) can't be put together with an authority: it stands as it was imported.
        var code = ItemCode.Parse(item.BasicCode, facts.Facts.Codes).Value.Kind == ItemCodeKind.Older
            ? item.BasicCode
            : authority.CreditCode + item.Level.Code + item.BasicCode;
        return item with { Id = StableId.From("item", item.Slug, item.Place), Code = code, HandlingCode = code + item.HandlingSerial };
    }

    private async Task<Result<Item>> AddAsync(Write write, Item item, VersionDay day, int? directory, CancellationToken ct)
    {
        if (await write.Db.Set<ItemRow>().AnyAsync(row => row.Id == item.Id && row.Version >= item.Version, ct))
        {
            return CatalogueProblems.VersionExists;
        }

        if (await write.Db.Set<ItemRow>().AnyAsync(row => row.Slug == item.Slug && row.Id != item.Id, ct))
        {
            return CatalogueProblems.SlugTaken;
        }

        await NewVersion.AddAsync(write, items, item, day, directory, ct);
        return item;
    }
}
