using System.Data.Common;
using Tongban.Cases.Data;
using Tongban.Cases.Domain.Bundles;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Licences.Contracts;
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
    /// <summary>Identifier of the licence in the applicant's wallet that stands in for the paper; null when none does.</summary>
    public string? LicenceIdentifier { get; init; }

    /// <summary>Of one matter: the paper is given once, and counts in the line of the item for which it is asked.</summary>
    public bool IsShared { get; init; }

    public bool IsMissing => Need.Way == MaterialWay.Provide && Given.Count == 0;

    /// <summary>What stands in for a paper that nobody has to bring, or has to bring only later; null when it was given or has to be.</summary>
    public string? SparedBy => Given.Count > 0 ? null : Need.Way switch
    {
        MaterialWay.Later => MaterialSources.Later,
        MaterialWay.Exempt or MaterialWay.Promise => SourceOf(Need),
        _ => null,
    };

    private static string SourceOf(MaterialNeed need) => need.Material.ReplacedBy?.Kind switch
    {
        ReplacementKind.FormData => MaterialSources.Form,
        ReplacementKind.Commitment => MaterialSources.Commitment,
        ReplacementKind.Licence => MaterialSources.Licence,
        _ => MaterialSources.Register,
    };
}

/// <summary>What one item of a matter needs, with the answers to its own form that count.</summary>
/// <param name="Own">The part as an application for the item alone.</param>
internal sealed record PartChecklist(PlannedItem Planned, Draft Own, FormData Counted, IReadOnlyList<PartLine> Lines);

/// <param name="Line">As the item asks for it.</param>
/// <param name="Shared">As the applicant is asked for it, once for all items.</param>
internal sealed record PartLine(ChecklistLine Line, ChecklistLine Shared);

/// <summary>Which papers this application needs, after situations, registers and commitments have spared what they can.</summary>
internal sealed class Checklists(ICatalogue catalogue, ILicences licences, FormFactsNow facts, Store store)
{
    /// <summary>Whether the item can still be applied for, or why not, in this version or a newer one; a draft keeps the version that it began with.</summary>
    public async ValueTask<Result> OfferedAsync(Item item, CancellationToken ct) => (await catalogue.OfferedAsync(item.Slug, ct)).Problem is { } problem ? problem : Result.Ok;

    public async Task<IReadOnlyList<ChecklistLine>> ForAsync(Draft draft, FormData counted, CancellationToken ct) => draft.Bundle is null
        ? await AloneAsync(draft, counted, await GivenAsync(draft.Id, ct), ct)
        : [.. (await PartsAsync(draft, ct)).SelectMany(part => part.Lines).DistinctBy(line => line.Shared.Need.Material.Key).Select(line => line.Shared)];

    /// <summary>
    /// Of one matter: what each item asks for, and what the applicant is asked for. A paper of the same name is brought once for all items;
    /// one that a single item can't spare has to be brought.
    /// </summary>
    public async Task<IReadOnlyList<PartChecklist>> PartsAsync(Draft draft, CancellationToken ct)
    {
        var (given, now, shared) = (await GivenAsync(draft.Id, ct), facts.Facts, new Dictionary<string, ChecklistLine>(StringComparer.Ordinal));
        var parts = new List<(PlannedItem Planned, Draft Own, FormData Counted, IReadOnlyList<ChecklistLine> Lines)>();
        foreach (var (planned, own) in draft.Parts(now))
        {
            var counted = FormView.Counted(own.Form, own.Data, now);
            parts.Add((planned, own, counted, await AloneAsync(own, counted, [], ct)));
        }

        foreach (var (planned, line) in parts.SelectMany(part => part.Lines.Select(line => (part.Planned, line))).OrderByDescending(pair => pair.line.IsMissing))
        {
            var key = KeyOf(planned, line);
            shared.TryAdd(line.Need.Material.Name, line with
            {
                Need = line.Need with { Material = line.Need.Material with { Key = key } },
                Given = [.. given.Where(material => material.Key == key)],
            });
        }

        var homes = FieldHomes.Of(parts.Select(part => (part.Planned, part.Counted)));
        return [.. parts.Select(part => new PartChecklist(part.Planned, homes.Place(part.Planned, part.Own), part.Counted, [.. part.Lines.Select(line => Split(part.Planned, line, shared[line.Need.Material.Name]))]))];
    }

    private static PartLine Split(PlannedItem planned, ChecklistLine own, ChecklistLine shared) =>
        new(own with { Given = shared.Given, IsShared = shared.Need.Material.Key != KeyOf(planned, own) }, shared);

    /// <summary>The key under which a matter's paper is asked for.</summary>
    private static string KeyOf(PlannedItem planned, ChecklistLine own) => $"{planned.Item.Slug}__{own.Need.Material.Key}";

    private async Task<IReadOnlyList<ChecklistLine>> AloneAsync(Draft draft, FormData counted, List<GivenMaterial> given, CancellationToken ct)
    {
        var needs = catalogue.MaterialsFor(draft.Item, SituationAnswers.Of(draft.Item, counted));
        var held = await WalletAsync(needs, draft, counted, ct);
        return [.. needs.Select(need => Line(need, held, [.. given.Where(material => material.Key == need.Material.Key)]))];
    }

    /// <summary>The applicant's valid licences, asked for only where one of them can spare a paper.</summary>
    private async Task<IReadOnlyList<HeldLicence>> WalletAsync(IReadOnlyList<MaterialNeed> needs, Draft draft, FormData counted, CancellationToken ct) =>
        needs.Any(need => need.SparedByLicence is not null) && Applying.WalletOf(draft, counted) is { } holder
            ? [.. (await licences.HeldByAsync(holder, ct)).Where(licence => licence.Status == LicenceStatus.Valid)]
            : [];

    private static ChecklistLine Line(MaterialNeed need, IReadOnlyList<HeldLicence> held, IReadOnlyList<GivenMaterial> given) =>
        need.SparedByLicence is { } template && held.FirstOrDefault(licence => licence.TemplateCode == template) is { } licence
            ? new ChecklistLine(need with { Way = MaterialWay.Exempt, Why = $"已从您的证照包取得：{licence.Name}，编号 {licence.Number}" }, given) { LicenceIdentifier = licence.Identifier }
            : new ChecklistLine(need, given);

    public Task<List<GivenMaterial>> GivenAsync(Guid draftId, CancellationToken ct) => store.ListAsync(
        "select id, material_key, source, file_name, file_hash, content_type, size, licence_identifier, custody, copies from cases_material where case_id = @p0 order by added_at",
        Read, ct, draftId);

    private static GivenMaterial Read(DbDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetText(3), row.GetText(4), row.GetText(5), row.GetInt64(6), row.GetText(7)) { Custody = row.GetText(8), Copies = row.GetInt32(9) };
}
