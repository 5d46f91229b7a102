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
    public static ImportSummary None { get; } = new(0, 0, 0, 0);
}
