using System.Collections.Frozen;

namespace Tongban.Kernel.Processes;

/// <summary>One act that the law knows, with its name on buttons and in history.</summary>
public sealed record LegalAct(string Code, string Name);

/// <summary>
/// The acts 法律行为 that a process may request. A process never performs one: whoever runs it asks the case's own state
/// machine, which knows preconditions, documents and articles.
/// </summary>
public static class LegalActs
{
    public const string Receive = "receive";
    public const string TellMissing = "tell-missing";
    public const string Accept = "accept";
    public const string NotAccept = "not-accept";
    public const string Refer = "refer";
    public const string Suspend = "suspend";
    public const string Resume = "resume";
    public const string Extend = "extend";
    public const string SurveyReport = "survey-report";
    public const string DecideGrant = "decide-grant";
    public const string DecideRefuse = "decide-refuse";
    public const string Serve = "serve";
    public const string Close = "close";
    public const string Withdraw = "withdraw";
    public const string Terminate = "terminate";
    public const string Revoke = "revoke";
    public const string Archive = "archive";

    public static IReadOnlyList<LegalAct> All { get; } =
    [
        new(Receive, "收件"), new(TellMissing, "告知补正"), new(Accept, "受理"), new(NotAccept, "不予受理"),
        new(Refer, "告知向其他机关申请"), new(Suspend, "中止计时"), new(Resume, "恢复计时"), new(Extend, "延长期限"),
        new(SurveyReport, "提交现场核查报告"), new(DecideGrant, "准予"), new(DecideRefuse, "不予"), new(Serve, "送达"),
        new(Close, "办结"), new(Withdraw, "撤回申请"), new(Terminate, "终止办理"), new(Revoke, "撤销"), new(Archive, "归档"),
    ];

    private static readonly FrozenDictionary<string, LegalAct> ByCode = All.ToFrozenDictionary(act => act.Code, StringComparer.Ordinal);

    public static bool IsKnown(string code) => ByCode.ContainsKey(code);

    /// <summary>The Chinese name; null for what is not a legal act.</summary>
    public static string? NameOf(string code) => ByCode.GetValueOrDefault(code)?.Name;

    public static bool IsDecision(string code) => code is DecideGrant or DecideRefuse;

    public static bool IsRefusal(string code) => code is DecideRefuse or NotAccept;
}
