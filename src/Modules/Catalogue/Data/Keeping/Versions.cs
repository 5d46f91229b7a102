using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>An item's version as the desk lists it.</summary>
internal sealed record VersionLine(Guid Id, int Version, string Name, string Place, string DepartmentKind, ItemState State, DateOnly EffectiveOn, string Reason, string By, DateTime At, int? Directory, string BasicCode);

/// <summary>The versions of items, for the desk.</summary>
internal sealed class Versions(Store store, ItemReader items, Today today)
{
    /// <summary>Versions of later days are still to come.</summary>
    public DateOnly Today => today.Date;

    /// <summary>Newest first; empty when there is no such item.</summary>
    public async Task<IReadOnlyList<VersionLine>> OfAsync(string slug, CancellationToken ct)
    {
        await using var db = store.Read();
        var lines = await db.Set<ItemRow>().Where(row => row.Slug == slug).OrderByDescending(row => row.Version)
            .Select(row => new VersionLine(row.Id, row.Version, row.Name, row.Place, row.DepartmentKind, row.State, row.EffectiveOn, row.Reason, row.PublishedBy, row.PublishedAt, row.DirectoryVersion, row.BasicCode))
            .ToListAsync(ct);
        return [.. lines.Select(line => line.By == Seeding.By ? line with { By = "系统" } : line)];
    }

    public async Task<JsonObject?> FileAsync(Guid id, int version, CancellationToken ct) =>
        await items.ReadAsync(id, version, ct) is { } item ? ItemFile.Json(item) : null;

    /// <summary>What a place inherits, as a file that compares with an item's; null when there is none.</summary>
    public async Task<JsonObject?> DirectoryAsync(string basicCode, int version, CancellationToken ct) =>
        await items.InheritedAsync(basicCode, version, ct) is { } body ? MergePatch.Apply(BlankItem.File(), JsonNode.Parse(body)) as JsonObject : null;
}
