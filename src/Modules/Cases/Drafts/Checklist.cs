using System.Data.Common;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Platform.Data;

namespace Tongban.Cases.Drafts;

/// <summary>A paper that was given with the application so far.</summary>
internal sealed record GivenMaterial(Guid Id, string Key, string Source, string? FileName, string? FileHash, string? ContentType, long Size, string? LicenceIdentifier)
{
    /// <summary>What the window did with the paper; null for a file.</summary>
    public string? Custody { get; init; }

    public int Copies { get; init; } = 1;
}

/// <summary>One line of the applicant's list: what is asked for and what was given.</summary>
internal sealed record ChecklistLine(MaterialNeed Need, IReadOnlyList<GivenMaterial> Given)
{
    public bool IsMissing => Need.Way == MaterialWay.Provide && Given.Count == 0;
}

/// <summary>Which papers this application needs, after situations, registers and commitments have spared what they can.</summary>
internal sealed class Checklists(ICatalogue catalogue, Store store)
{
    /// <summary>Whether the item can still be applied for, in this version or a newer one; a draft keeps the version that it began with.</summary>
    public bool IsOffered(Item item) => catalogue.Published(item.Slug) is not null;

    public async Task<IReadOnlyList<ChecklistLine>> ForAsync(Item item, FormData counted, Guid draftId, CancellationToken ct)
    {
        var given = await GivenAsync(draftId, ct);
        return [.. catalogue.MaterialsFor(item, SituationAnswers.Of(item, counted))
            .Select(need => new ChecklistLine(need, [.. given.Where(material => material.Key == need.Material.Key)]))];
    }

    public Task<List<GivenMaterial>> GivenAsync(Guid draftId, CancellationToken ct) => store.ListAsync(
        "select id, material_key, source, file_name, file_hash, content_type, size, licence_identifier, custody, copies from cases_material where case_id = @p0 order by added_at",
        Read, ct, draftId);

    private static GivenMaterial Read(DbDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetText(3), row.GetText(4), row.GetText(5), row.GetInt64(6), row.GetText(7)) { Custody = row.GetText(8), Copies = row.GetInt32(9) };
}
