using Tongban.Cases.Domain;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Showing;

/// <summary>What happens next and by when, told to the applicant.</summary>
internal static class NextStep
{
    public static string Of(CaseRecord @case, ClockReading reading) => @case.State switch
    {
        CaseState.Submitted or CaseState.Received => reading.AnswerDue is { } day
            ? $"窗口正在看您的材料，最迟{Wording.Date(day)}告诉您是否受理、还需要补什么。"
            : "窗口正在看您的材料，会告诉您是否受理、还需要补什么。",
        CaseState.AwaitingCorrection => "请您补正。全部要补的内容一次列在下面；等待补正的时间不计入办理时限。",
        CaseState.Accepted => Accepted(reading),
        CaseState.Suspended => "依法暂停计算办理时限，事由和预计时间写在告知书里；恢复后会告诉您。",
        CaseState.Granted => "已经批准，正在制证送达。",
        CaseState.Refused => "没有批准，理由和复议、诉讼的途径写在决定书里，正在送达。",
        CaseState.Served or CaseState.Closed or CaseState.Archived => @case.Conduct.Decision?.Act == Act.DecideRefuse
            ? "没有批准。理由和复议、诉讼的途径写在决定书里。"
            : "已经办结。",
        CaseState.NotAccepted => "没有受理。理由和复议、诉讼的途径写在决定书里。",
        CaseState.Referred => "不属于本机关办理，请按告知书写明的机关重新申请。",
        CaseState.Withdrawn => "您已经撤回申请，以后需要时可以重新申请。",
        CaseState.Terminated => "已经终止办理，理由写在通知书里。",
        CaseState.Revoked when @case.Conduct.LastOf(Act.SetAside) is not null => "原来的决定已依复议决定或者裁判撤销，详情写在告知书里。",
        CaseState.Revoked => "原来的准予决定已被撤销，理由和复议、诉讼的途径写在决定书里。",
        _ => throw new ArgumentOutOfRangeException(nameof(@case), @case.State, null),
    };

    private static string Accepted(ClockReading reading) => reading switch
    {
        { PastPromised: true } or { PastLegal: true } => "已经超过期限，部门正在抓紧办理。您可以拨打咨询电话催办。",
        { PromisedDue: { } promised } => $"部门正在审查，承诺最迟{Wording.Date(promised)}办完。",
        { LegalDue: { } legal } => $"部门正在审查，最迟{Wording.Date(legal)}办完。",
        _ => "部门正在审查，办完会通知您。",
    };
}
