namespace Tongban.Catalogue.Contracts;

/// <summary>事项状态 TASK_STATE of C0109.</summary>
public enum ItemState
{
    /// <summary>在用.</summary>
    InUse = 1,

    /// <summary>暂停: comes back as a later version.</summary>
    Suspended = 2,

    /// <summary>取消.</summary>
    Cancelled = 3,
}

/// <summary>What became of an item that was cancelled.</summary>
public enum SuccessionKind
{
    /// <summary>拆分: several take its place.</summary>
    Split,

    /// <summary>合并: it went into another.</summary>
    Merge,

    /// <summary>替换: another took its place.</summary>
    Replace,
}
