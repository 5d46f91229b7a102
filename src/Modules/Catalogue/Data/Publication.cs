using System.Text.Json;
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

/// <summary>Publishes a version of an item: checked first, given its codes, added once, never changed afterwards.</summary>
internal sealed class Publication(Store store, IForms forms, IDepartments departments, FormFactsNow facts)
{
    /// <summary>The item as it would be published, or everything that is wrong with it.</summary>
    public Result<Item> Check(string json) =>
        ItemText.Parse(json, new ItemSurroundings(code => forms.Find(code), facts.Facts.Codes)).Then(Coded);

    public async Task<Result<Item>> PublishAsync(string json, OperationContext operation, CancellationToken ct)
    {
        var item = Check(json);
        return item.IsOk
            ? await store.WriteAsync(operation, (write, token) => AddAsync(write, item.Value, token), ct)
            : item;
    }

    /// <summary>
    /// The implementation code begins with the credit code of the department that has the power here (C0109.1 / GB/T 39554.1);
    /// the id follows from slug and place, so that every installation of a place has the same.
    /// </summary>
    private Result<Item> Coded(Item item)
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

    private static async Task<Result<Item>> AddAsync(Write write, Item item, CancellationToken ct)
    {
        if (await write.Db.Set<ItemRow>().AnyAsync(row => row.Id == item.Id && row.Version >= item.Version, ct))
        {
            return CatalogueProblems.VersionExists;
        }

        write.Db.Add(new ItemRow
        {
            Id = item.Id,
            Version = item.Version,
            Slug = item.Slug,
            Name = item.Name,
            Place = item.Place,
            Body = JsonSerializer.Serialize(item, KernelJson.Options),
            PublishedAt = write.Operation.At.UtcDateTime,
        });
        write.Record(new Entry("catalogue.published", "item", item.Id, item.Place, new { item.Id, item.Version, item.Slug, item.Code, item.Name }));
        return item;
    }
}
