using Tongban.Kernel;

namespace Tongban.Catalogue.Domain.Editing;

/// <summary>What a draft is for.</summary>
internal enum DraftKind
{
    /// <summary>新增.</summary>
    Create,

    /// <summary>变更.</summary>
    Change,

    /// <summary>拆分: the item ends, several take its place.</summary>
    Split,

    /// <summary>合并: the item goes into another.</summary>
    Merge,

    /// <summary>暂停.</summary>
    Suspend,

    /// <summary>恢复.</summary>
    Resume,

    /// <summary>取消.</summary>
    Cancel,
}

internal enum DraftStage
{
    /// <summary>编辑中.</summary>
    Editing,

    /// <summary>机构编制审核: whose power is it, is it in the directory.</summary>
    Organisation,

    /// <summary>法制审核: is it lawful.</summary>
    Legal,

    /// <summary>已发布.</summary>
    Published,

    /// <summary>已放弃.</summary>
    Dropped,
}

internal enum DraftAct
{
    Started,
    Edited,
    Sent,
    Approved,
    Returned,
    Published,
    Dropped,
}

/// <summary>Who has had to do with a draft so far.</summary>
/// <param name="Editors">Whoever began, edited or sent it since it began.</param>
/// <param name="Reviewers">Whoever approved it since it was sent last.</param>
internal sealed record DraftPeople(IReadOnlySet<Guid> Editors, IReadOnlySet<Guid> Reviewers);

/// <summary>
/// The way of a draft: editing → organisation office → legal office → published; either office may return it. Who edits
/// doesn't review, and nobody reviews for both offices.
/// </summary>
internal static class DraftFlow
{
    public static Result<DraftStage> Next(DraftStage stage, DraftAct act, Guid who, DraftPeople people) => (stage, act) switch
    {
        (DraftStage.Editing, DraftAct.Sent) => DraftStage.Organisation,
        (DraftStage.Editing, DraftAct.Dropped) => DraftStage.Dropped,
        (DraftStage.Organisation or DraftStage.Legal, DraftAct.Approved or DraftAct.Returned) when people.Editors.Contains(who) => KeepingProblems.OwnWork,
        (DraftStage.Legal, DraftAct.Approved) when people.Reviewers.Contains(who) => KeepingProblems.BothOffices,
        (DraftStage.Organisation, DraftAct.Approved) => DraftStage.Legal,
        (DraftStage.Legal, DraftAct.Approved) => DraftStage.Published,
        (DraftStage.Organisation or DraftStage.Legal, DraftAct.Returned) => DraftStage.Editing,
        _ => KeepingProblems.NotNow,
    };

    public static bool EditsGuide(DraftKind kind) => kind is DraftKind.Create or DraftKind.Change;

    public static string Name(DraftKind kind) => kind switch
    {
        DraftKind.Create => "新增",
        DraftKind.Change => "变更",
        DraftKind.Split => "拆分",
        DraftKind.Merge => "合并",
        DraftKind.Suspend => "暂停",
        DraftKind.Resume => "恢复",
        DraftKind.Cancel => "取消",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(DraftStage stage) => stage switch
    {
        DraftStage.Editing => "编辑中",
        DraftStage.Organisation => "待机构编制审核",
        DraftStage.Legal => "待法制审核",
        DraftStage.Published => "已发布",
        DraftStage.Dropped => "已放弃",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public static string Name(DraftAct act) => act switch
    {
        DraftAct.Started => "开始",
        DraftAct.Edited => "修改",
        DraftAct.Sent => "送审",
        DraftAct.Approved => "审核通过",
        DraftAct.Returned => "退回",
        DraftAct.Published => "发布",
        DraftAct.Dropped => "放弃",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };
}
