using Tongban.Catalogue.Domain.Editing;

namespace Tongban.Catalogue.Domain.Exchange;

/// <summary>One thing that is wrong in a file that was handed in.</summary>
/// <param name="Sheet">Sheet's name; for JSON 文件.</param>
/// <param name="Row">As the spreadsheet program numbers it; for JSON the item's number; 0 when it concerns the whole sheet.</param>
/// <param name="Column">Letters and name of the column, or the element.</param>
internal sealed record ImportFault(string Sheet, int Row, string Column, string Message);

/// <summary>How far an import has come.</summary>
internal enum ImportStage
{
    /// <summary>等待检查.</summary>
    Waiting,

    /// <summary>试导入: reading and checking, nothing is kept.</summary>
    Checking,

    /// <summary>有问题: nothing was imported.</summary>
    Refused,

    /// <summary>没有问题.</summary>
    Checked,

    /// <summary>待机构编制审核.</summary>
    Organisation,

    /// <summary>待法制审核.</summary>
    Legal,

    /// <summary>正在导入: all of it or nothing.</summary>
    Applying,

    Done,

    /// <summary>退回或者放弃.</summary>
    Dropped,
}

/// <summary>What an import would do, or did.</summary>
internal sealed record ImportSummary(int Created, int Changed, int Same, int Faults)
{
    /// <summary>The first items that it would create or change, for those who review it.</summary>
    public IReadOnlyList<ImportLine> Lines { get; init; } = [];

    public static ImportSummary None { get; } = new(0, 0, 0, 0);
}

/// <summary>What an import does to one item.</summary>
/// <param name="Changes">What differs from the version in force; nothing for a new item.</param>
internal sealed record ImportLine(string Slug, string Name, bool IsNew, IReadOnlyList<Change> Changes)
{
    /// <summary>More items than this, and more differences of one than that, nobody reads here.</summary>
    public const int Most = 200;

    private const int MostChanges = 30;
    private const int LongestText = 300;

    public static ImportLine Of(string slug, string name, IReadOnlyList<Change>? changes) => new(slug, name, changes is null,
        [.. (changes ?? []).Take(MostChanges).Select(change => change with { Before = Cut(change.Before), After = Cut(change.After) })]);

    private static string Cut(string text) => text.Length > LongestText ? text[..LongestText] + "……" : text;
}
