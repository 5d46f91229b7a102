using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Domain.Exchange;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>A version of an item that is being worked on.</summary>
internal sealed class DraftRow
{
    public required Guid Id { get; init; }

    public required DraftKind Kind { get; init; }

    public required DraftStage Stage { get; set; }

    /// <summary>The item that it changes; null for a new one.</summary>
    public Guid? ItemId { get; init; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    public required string Place { get; init; }

    public required string DepartmentKind { get; set; }

    /// <summary>The version that it began from; 0 for a new item.</summary>
    public required int BaseVersion { get; set; }

    /// <summary>The directory version that it inherits from; null when it stands alone.</summary>
    public int? DirectoryVersion { get; init; }

    /// <summary>The item's file.</summary>
    public required string Body { get; set; }

    /// <summary>Slugs of what takes its place, for split, merge and cancel.</summary>
    public required IReadOnlyList<string> Successors { get; set; }

    public required string Reason { get; set; }

    /// <summary>Civil date from which it shall hold; null is the day of publication.</summary>
    public DateOnly? EffectiveOn { get; set; }

    public required int Revision { get; set; }

    public required int Percent { get; set; }

    public required int Errors { get; set; }

    public required int Warnings { get; set; }

    public required Guid CreatedBy { get; init; }

    public required string CreatedByName { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string UpdatedByName { get; set; }

    public required DateTime UpdatedAt { get; set; }

    /// <summary>The item's slug while the draft is open: an item has one open draft, in which everybody works.</summary>
    public string? OpenKey { get; set; }
}

/// <summary>Who did what to a draft.</summary>
internal sealed class DraftEventRow
{
    public required Guid DraftId { get; init; }

    public required int Number { get; init; }

    public required DateTime At { get; init; }

    public required Guid ById { get; init; }

    public required string ByName { get; init; }

    public required DraftAct Act { get; init; }

    public required string Note { get; init; }

    /// <summary>JSON list of <see cref="Change"/>; null when nothing in it changed.</summary>
    public string? Changes { get; init; }
}

/// <summary>What the rules found in an item's version in force.</summary>
internal sealed class CheckRow
{
    public required Guid ItemId { get; init; }

    public required int Version { get; init; }

    public required int Edition { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string Place { get; init; }

    public required string DepartmentKind { get; init; }

    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    public required int Filled { get; init; }

    public required int Wanted { get; init; }

    /// <summary>JSON list of findings.</summary>
    public required string Findings { get; init; }

    public required DateTime CheckedAt { get; init; }
}

/// <summary>A sum over the items of a department at a place.</summary>
internal sealed class TallyRow
{
    public required string Place { get; init; }

    public required string DepartmentKind { get; init; }

    public required string Measure { get; init; }

    public required int Amount { get; init; }
}

/// <summary>An address that items name.</summary>
internal sealed class LinkRow
{
    public required string Address { get; init; }

    /// <summary>How often in a row it didn't answer.</summary>
    public required int Misses { get; init; }

    public required bool Dead { get; init; }

    public DateTime? CheckedAt { get; init; }
}

/// <summary>A spreadsheet or file that was handed in.</summary>
internal sealed class ImportRow
{
    public required Guid Id { get; init; }

    public required string FileHash { get; init; }

    public required string FileName { get; init; }

    public required ImportStage Stage { get; set; }

    /// <summary>Place of the post that it was handed in from: nothing outside it may be in it.</summary>
    public required string Place { get; init; }

    /// <summary>How many rows there are to do; 0 while nobody knows.</summary>
    public required int Rows { get; set; }

    public required int Done { get; set; }

    /// <summary>JSON: how many items are new, changed, the same.</summary>
    public required string Summary { get; set; }

    /// <summary>JSON list of what is wrong, by sheet, row and column.</summary>
    public required string Problems { get; set; }

    public required string Reason { get; set; }

    public DateOnly? EffectiveOn { get; set; }

    public required int Revision { get; set; }

    public required Guid CreatedBy { get; init; }

    public required string CreatedByName { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; set; }

    /// <summary>Who approved it for the organisation office: the legal office's reviewer is somebody else.</summary>
    public Guid? ReviewedBy { get; set; }
}

/// <summary>A code set as JSON.</summary>
internal sealed class CodeSetRow
{
    public required string Code { get; init; }

    public required string Body { get; set; }
}

/// <summary>One published version of a list: themes, bundles, the four lists.</summary>
internal sealed class ListRow
{
    public required string Kind { get; init; }

    /// <summary>Whose list it is; empty for the whole installation.</summary>
    public required string Place { get; init; }

    public required int Version { get; init; }

    public required string Body { get; init; }

    public required string Reason { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public required string PublishedBy { get; init; }

    public required DateTime PublishedAt { get; init; }
}
