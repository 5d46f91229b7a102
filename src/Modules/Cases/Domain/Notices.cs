namespace Tongban.Cases.Domain;

/// <summary>What the applicant is told of an act: what happened, what happens next, and by when. No names, no numbers of persons.</summary>
internal static class Notices
{
    public static IReadOnlyList<Notice> For(Performed act)
    {
        var matter = $"您申请的{act.Case.Item.Name}（办件编号 {act.Case.Number}）";
        var (title, text) = Words(act);
        return title is null ? [] : [new Notice(act.Rule.Code, title, $"{matter}{text}")];
    }

    /// <summary>What the applicant is told once the application has become a case.</summary>
    public static Notice Submitted(CaseRecord @case) => new(
        "submitted", "申请已经提交",
        $"您申请的{@case.Item.Name}（办件编号 {@case.Number}）已经提交给{@case.Departments.Competent.Name}。有了进展会告诉您，也可以随时在“我的办件”查看。");

    private static (string? Title, string Text) Words(Performed act) => act.Rule.Act switch
    {
        Act.Receive => ("材料已经收到", "已由窗口收件，收件凭证在办件页可以查看。五个工作日内告诉您是否受理、还需要补什么。"),
        Act.TellMissing => ($"有 {act.Input.Missing.Count} 处需要您补正", "需要补正。全部内容一次列在告知书里，请到“我的办件”补充材料或者修改填写的内容；等待补正的时间不计入办理时限。"),
        Act.Correct => ("补正已经收到", "补正的内容已经收到，五个工作日内告诉您是否受理。"),
        Act.Accept => ("申请已经受理", $"已经受理。{Due(act)}"),
        Act.DeemAccepted => ("申请已经依法受理", $"自{Wording.Date(act.Done.EffectiveOn)}收到材料之日起即为受理。{Due(act)}"),
        Act.NotAccept => ("申请不予受理", "没有受理。理由和复议、诉讼的途径写在决定书里，请到“我的办件”查看。"),
        Act.Refer => ("请向别的机关申请", $"不属于本机关办理，请向{act.Input.ReferTo}申请。"),
        Act.Suspend => ("办理时限暂停计算", $"因依法需要{Ground(act)}，暂停计算办理时限，预计需要{act.Input.ExpectedTime}。"),
        Act.Resume => ("办理时限恢复计算", $"恢复计算办理时限。{Due(act)}"),
        Act.Extend => ("办理期限延长", $"经批准延长办理期限，理由写在告知书里。{Due(act)}"),
        Act.DecideGrant => ("申请已经批准", $"已经批准。{Result(act)}请到“我的办件”查看决定书。"),
        Act.DecideRefuse => ("申请没有获得批准", "没有获得批准。理由和复议、诉讼的途径写在决定书里，请到“我的办件”查看。"),
        Act.Serve => ("决定已经送达", $"的决定已经送达（{act.Input.ServedHow}）。"),
        Act.Close => ("办件已经办结", "已经办结。欢迎到“我的办件”评价这次服务。"),
        Act.Withdraw => ("申请已经撤回", "已按您的要求撤回。以后需要时可以重新申请。"),
        Act.Terminate => ("办理已经终止", "已经终止办理，理由写在通知书里，请到“我的办件”查看。"),
        Act.Revoke => ("决定已被撤销", "原来作出的准予决定已被撤销，理由和复议、诉讼的途径写在决定书里。"),
        Act.Archive => (null, string.Empty),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act.Rule.Act, null),
    };

    /// <summary>A document that went out was put right or taken back by another.</summary>
    public static Notice Amended(CaseRecord @case, string kind, string title, string number) =>
        new(kind, kind == DocumentRequests.Correction ? "文书有笔误，已经更正" : "文书有误，已经收回", $"{@case.Item.Name}的《{title}》（{number}）{(kind == DocumentRequests.Correction ? "有笔误，更正通知书已经出具" : "有误，已经收回")}，请到“我的办件”查看。");

    private static string Due(Performed act) => act.Reading.PromisedDue is { } due
        ? $"我们承诺最迟{Wording.Date(due)}办完{(act.Reading.Provisional ? "（节假日安排未公布，暂定）" : string.Empty)}。"
        : string.Empty;

    private static string Ground(Performed act) => act.Regime.Suspensions.First(ground => ground.Code == act.Input.Ground).Name;

    private static string Result(Performed act) => act.Case.Item.ResultName.Length == 0 ? string.Empty : $"结果：{act.Case.Item.ResultName}。";
}
