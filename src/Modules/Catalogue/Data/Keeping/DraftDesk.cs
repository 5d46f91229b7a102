using System.Text.Json.Nodes;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Domain.Rules;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>How far one group of a draft is.</summary>
internal sealed record GroupStanding(ElementGroup Group, Completeness Completeness, int Errors, int Warnings);

/// <summary>Everything that a draft's page shows.</summary>
internal sealed record DraftSheet(JsonObject File, Judged Judged, IReadOnlyList<GroupStanding> Groups, IReadOnlyList<Change> Changes, IReadOnlyList<DraftEventRow> Events);

/// <summary>A draft put together for its pages.</summary>
internal sealed class DraftDesk(DraftBook drafts, Judge judge, Versions versions, CodeBook codes)
{
    public DraftBook Drafts => drafts;

    public CodeSets Codes => codes.Sets;

    public async Task<DraftSheet> SheetAsync(DraftRow draft, CancellationToken ct)
    {
        var file = JsonNode.Parse(draft.Body)!.AsObject();
        var judged = await judge.OfAsync(file, draft.DirectoryVersion, ct);
        var before = await BaseAsync(draft, file, ct);
        return new DraftSheet(file, judged, [.. ElementBook.Groups.Select(group => Standing(group, file, judged))],
            before is null ? [] : ItemDiff.Between(before, file, codes.Sets), await drafts.EventsAsync(draft.Id, ct));
    }

    /// <summary>What the draft is compared with: the version that it began from, or the directory's.</summary>
    private async Task<JsonObject?> BaseAsync(DraftRow draft, JsonObject file, CancellationToken ct) => draft switch
    {
        { ItemId: { } id } => await versions.FileAsync(id, draft.BaseVersion, ct),
        { DirectoryVersion: { } version } => await versions.DirectoryAsync($"{file["basicCode"]}", version, ct),
        _ => BlankItem.File(),
    };

    private static GroupStanding Standing(ElementGroup group, JsonObject file, Judged judged)
    {
        var own = judged.Findings.Where(finding => Places(group, finding.Where)).ToList();
        return new GroupStanding(group, Completeness.Of(file, group), own.Count(finding => finding.Severity == Severity.Error), own.Count(finding => finding.Severity == Severity.Warning));
    }

    /// <summary>The page of a draft on which what a finding names is edited; null when it is on none.</summary>
    public static string? PageOf(string path) => path.StartsWith("situations", StringComparison.Ordinal)
        ? "situations"
        : ElementBook.Groups.FirstOrDefault(group => Places(group, path))?.Code;

    /// <summary>Whether a finding's path lies in this group.</summary>
    public static bool Places(ElementGroup group, string path)
    {
        var root = path.Split(' ', '[')[0];
        return group.Elements.Any(element => element.Path == root || element.Path.StartsWith(root + ".", StringComparison.Ordinal) || root.StartsWith(element.Path + ".", StringComparison.Ordinal))
            || group.Tables.Any(table => table.Path == root);
    }
}
