using static Tongban.Cases.Domain.CaseState;

namespace Tongban.Cases.Domain;

/// <summary>The table of legal acts. Articles are those of the Administrative Licensing Law 行政许可法 (2019).</summary>
internal static class ActRules
{
    private static readonly CaseState[] BeforeAcceptance = [Submitted, Received];

    /// <summary>What can be brought before reconsideration or a court; the archive is closed.</summary>
    private static readonly CaseState[] Reviewable = [Granted, Refused, Served, Closed, NotAccepted, Terminated];

    public static IReadOnlyList<ActRule> All { get; } =
    [
        Rule(Act.Receive, "receive", "收件", [Submitted], Received, CasePermissions.Receive, "receipt", "第三十二条第一款第四项",
            "出具收件凭证。收到材料之日起五个工作日内不告知补正，即为受理。", "cases.received"),
        Rule(Act.TellMissing, "tell-missing", "一次性告知补正", BeforeAcceptance, AwaitingCorrection, CasePermissions.TellMissing,
            "correction-notice", "第三十二条第一款第四项",
            "出具一次性告知书，写明全部要补正的内容；同一环节只能告知一次，等待补正的时间不计入时限。", "cases.correction-told"),
        ByApplicant(Act.Correct, "correct", "补正", [AwaitingCorrection], Received, null, "第三十二条第一款第四项",
            "补正的材料交给窗口，重新计算告知和受理的五个工作日。", "cases.corrected"),
        Rule(Act.Accept, "accept", "受理", BeforeAcceptance, Accepted, CasePermissions.Accept, "acceptance-notice", "第三十二条第一款第五项",
            "出具受理通知书，从次日起计算办理时限。", "cases.accepted"),
        BySystem(Act.DeemAccepted, "deem-accepted", "视为受理", BeforeAcceptance, Accepted, "acceptance-notice", "第三十二条第一款第四项",
            "逾期没有告知补正，自收到材料之日起即为受理。", "cases.deemed-accepted"),
        Rule(Act.NotAccept, "not-accept", "不予受理", BeforeAcceptance, NotAccepted, CasePermissions.NotAccept, "non-acceptance-decision",
            "第三十二条第一款第一项", "出具不予受理决定书，写明理由和救济途径，本次申请到此结束。", "cases.not-accepted"),
        Rule(Act.Refer, "refer", "不属本机关职权", BeforeAcceptance, Referred, CasePermissions.Refer, "referral-notice",
            "第三十二条第一款第二项", "告知申请人应当向哪个机关申请，本次申请到此结束。", "cases.referred"),
        Rule(Act.Suspend, "suspend", "中止计时", [Accepted], Suspended, CasePermissions.Suspend, "suspension-notice", "第四十五条",
            "只有法律列明的事由才能停止计时；所需时间书面告知申请人。", "cases.suspended"),
        Rule(Act.Resume, "resume", "恢复计时", [Suspended], Accepted, CasePermissions.Suspend, "resumption-notice", "第四十五条",
            "从次日起接着计算余下的时限，并书面告知申请人。", "cases.resumed"),
        Rule(Act.Extend, "extend", "延长办理期限", [Accepted], null, CasePermissions.Extend, "extension-notice", "第四十二条第一款",
            "须经负责人批准，并书面告知申请人延长的理由；只能延长一次。", "cases.extended"),
        Rule(Act.DecideGrant, "decide-grant", "作出准予决定", [Accepted], Granted, CasePermissions.Decide, "grant-decision", "第三十八条第一款",
            "出具准予决定书并签发电子证照，十个工作日内送达；决定只作一次。", "cases.decided"),
        Rule(Act.DecideRefuse, "decide-refuse", "作出不予决定", [Accepted], Refused, CasePermissions.Decide, "refusal-decision", "第三十八条第二款",
            "出具不予决定书，必须说明理由，并告知复议和诉讼的权利；决定只作一次。", "cases.decided"),
        Rule(Act.Serve, "serve", "送达", [Granted, Refused], Served, CasePermissions.Serve, "service-record", "第四十四条",
            "记录送达的方式、时间和收件人，出具送达回证。", "cases.served"),
        Rule(Act.Close, "close", "办结", [Served], Closed, CasePermissions.Serve, null, null,
            "办件结束，申请人可以评价。", "cases.closed"),
        ByApplicant(Act.Withdraw, "withdraw", "撤回申请", [Submitted, Received, AwaitingCorrection, Accepted, Suspended], Withdrawn,
            "withdrawal-notice", null, "本次申请到此结束；以后需要时可以重新申请。", "cases.withdrawn"),
        Rule(Act.Terminate, "terminate", "终止办理", [Submitted, Received, AwaitingCorrection, Accepted, Suspended], Terminated, CasePermissions.Terminate,
            "termination-notice", null, "申请人死亡、终止或者逾期不补正等情形下结束办理，写明理由并告知申请人。", "cases.terminated"),
        Rule(Act.Revoke, "revoke", "撤销决定", [Granted, Served, Closed], Revoked, CasePermissions.Decide, "revocation-decision", "第六十九条",
            "撤销已经作出的准予决定，写明理由和救济途径。", "cases.revoked"),
        Rule(Act.Archive, "archive", "归档", [Closed, NotAccepted, Referred, Withdrawn, Terminated, Revoked], Archived, CasePermissions.Serve, null,
            null, "办件材料封存，不再变动。", "cases.archived"),
        Rule(Act.SetAside, "set-aside", "依复议决定或者裁判撤销", Reviewable, Revoked, CasePermissions.Decide, "set-aside-notice", null,
            "撤销原来的决定，告知申请人；责令重新作出的，另立新办件，从文书送达之日起计算时限。", "cases.set-aside"),
        Rule(Act.NoteRuling, "note-ruling", "记录复议决定或者裁判", Reviewable, null, CasePermissions.Decide, "ruling-notice", null,
            "原来的决定被确认违法或者变更，记入案卷并告知申请人。", "cases.ruling-noted"),
        new(Act.Readmit, "readmit", "依复议决定或者裁判重新办理", new HashSet<CaseState> { Submitted, Received }, Accepted, Hand.System, null, null, null,
            "原来的申请和材料继续有效，从复议决定或者裁判送达之日起计算时限。", "cases.accepted"),
    ];

    private static readonly Dictionary<string, ActRule> ByCode = All.ToDictionary(rule => rule.Code, StringComparer.Ordinal);

    public static ActRule Of(Act act) => All[(int)act];

    public static ActRule? Find(string code) => ByCode.GetValueOrDefault(code);

    private static ActRule Rule(Act act, string code, string name, CaseState[] from, CaseState? to, string permission, string? document,
        string? article, string consequence, string eventType) =>
        new(act, code, name, from.ToHashSet(), to, Hand.Official, permission, document, article, consequence, eventType);

    private static ActRule ByApplicant(Act act, string code, string name, CaseState[] from, CaseState to, string? document,
        string? article, string consequence, string eventType) =>
        new(act, code, name, from.ToHashSet(), to, Hand.Applicant, null, document, article, consequence, eventType);

    private static ActRule BySystem(Act act, string code, string name, CaseState[] from, CaseState to, string document,
        string? article, string consequence, string eventType) =>
        new(act, code, name, from.ToHashSet(), to, Hand.System, null, document, article, consequence, eventType);
}
