using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data;

/// <summary>From when a version holds, in which state, and why.</summary>
internal sealed record VersionDay(ItemState State, DateOnly EffectiveOn, string Reason)
{
    /// <summary>The day asked for, today when none was; refused in the past and without a reason.</summary>
    public static Result<DateOnly> Of(string reason, DateOnly? asked, OperationContext operation)
    {
        var today = CivilTime.DateOf(operation.At);
        return string.IsNullOrWhiteSpace(reason) ? CatalogueProblems.ReasonMissing
            : asked < today ? CatalogueProblems.EffectiveInPast
            : asked ?? today;
    }
}

/// <summary>Adds a version with what memory needs of it, and tells the record.</summary>
internal static class NewVersion
{
    public static async Task AddAsync(Write write, ItemReader items, Item item, VersionDay day, int? directory, CancellationToken ct)
    {
        var before = await write.Db.Set<ItemRow>().Where(row => row.Id == item.Id).OrderByDescending(row => row.Version)
            .Select(row => (ItemState?)row.State).FirstOrDefaultAsync(ct) ?? day.State;
        var head = HeadOf.Item(item);
        if (!await write.Db.Set<WordingRow>().AnyAsync(row => row.Id == head.WordingId, ct))
        {
            write.Db.Add(new WordingRow { Id = head.WordingId, Body = head.Wording });
        }

        var inherited = directory is { } version ? await items.InheritedAsync(item.BasicCode, version, ct) : null;
        write.Db.Add(Row(item, head, new Published(day, directory, write.Operation), ItemBody.Written(item, inherited)));
        write.Record(new Entry(CatalogueEntries.Of(before, day.State), CatalogueEntries.Item, item.Id, item.Place,
            new ItemEntry(item.Id, item.Version, item.Slug, item.Code, item.Name, day.State, day.EffectiveOn, day.Reason)));
    }

    internal static ItemRow Row(Item item, HeadOf head, Published published, string body) => new()
    {
        Id = item.Id,
        Version = item.Version,
        Slug = item.Slug,
        Name = item.Name,
        Place = item.Place,
        Body = body,
        PublishedAt = published.By.At.UtcDateTime,
        PublishedBy = published.By.Actor.Name,
        Reason = published.Day.Reason,
        Code = item.Code,
        BasicCode = item.BasicCode,
        HandlingCode = item.HandlingCode,
        TypeCode = item.TypeCode,
        DepartmentKind = item.DepartmentKind,
        DirectoryVersion = published.Directory,
        State = published.Day.State,
        EffectiveOn = published.Day.EffectiveOn,
        InForceAt = published.Day.EffectiveOn <= CivilTime.DateOf(published.By.At) ? published.By.At.UtcDateTime : null,
        WordingId = head.WordingId,
        Online = head.Online,
        Visits = item.Window.Visits,
        Bring = head.Bring,
        Promised = head.Promised,
        Example = head.Example,
        Charged = item.Fee.Charged,
        LicenceTemplate = item.Result.LicenceTemplate,
    };
}

/// <param name="Directory">The directory version that it inherits from.</param>
/// <param name="By">Who, when.</param>
internal sealed record Published(VersionDay Day, int? Directory, OperationContext By);
