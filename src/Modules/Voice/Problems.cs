using Tongban.Kernel;

namespace Tongban.Voice;

/// <summary>What this module refuses, numbered. Numbers are never reused.</summary>
internal static class VoiceProblems
{
    public static readonly Problem CaseNotFound = new("voice-0001", 404, "没有找到这件办件。请从“我的办件”进入");
    public static readonly Problem NotYetFinished = new("voice-0002", 409, "这件事还没有办结，办结后就可以评价了");
    public static readonly Problem AlreadyRated = new("voice-0003", 409, "这件事您已经评价过了。每件事评价一次，谢谢您");
    public static readonly Problem LevelMissing = new("voice-0004", 422, "请选择一项评价；不想评价的话，直接离开本页即可");
    public static readonly Problem CommentTooLong = new("voice-0005", 422, "意见请控制在 500 字以内");
    public static readonly Problem FollowUpNotFound = new("voice-0006", 404, "没有找到这件差评整改，或者它不归您的部门办理");
    public static readonly Problem CannotNow = new("voice-0007", 409, "这件整改现在不能这样办理，请刷新页面看一看最新进展");
    public static readonly Problem NoteMissing = new("voice-0008", 422, "请写明情况：办了什么、群众怎么说");
    public static readonly Problem NoteTooLong = new("voice-0009", 422, "情况说明请控制在 1000 字以内");
    public static readonly Problem NotClaimant = new("voice-0010", 403, "这件整改已由同事认领，请由认领人办理");
    public static readonly Problem OutcomeMissing = new("voice-0011", 422, "请选择整改结果");
}
