using Tongban.Platform;

namespace Tongban.Cases;

/// <summary>Permission codes of this module; roles.json hands them to posts.</summary>
internal static class CasePermissions
{
    public const string View = "cases.view";
    public const string Receive = "cases.receive";
    public const string Reception = "cases.reception";
    public const string Fees = "cases.fees";
    public const string TellMissing = "cases.tell-missing";
    public const string Accept = "cases.accept";
    public const string NotAccept = "cases.not-accept";
    public const string Refer = "cases.refer";
    public const string Survey = "cases.survey";
    public const string Review = "cases.review";
    public const string Decide = "cases.decide";
    public const string Serve = "cases.serve";
    public const string Suspend = "cases.suspend";
    public const string Extend = "cases.extend";
    public const string Terminate = "cases.terminate";

    /// <summary>The catalogue's own: whoever keeps items keeps the bundles 一件事 of them, and handles no cases.</summary>
    public const string Bundles = "catalogue.manage";

    /// <summary>The platform's own: whoever runs the installation sees what leaves it.</summary>
    public const string Jobs = "platform.jobs";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(View, "查看办件"), new(Receive, "收件"), new(Reception, "窗口接待"), new(Fees, "收费、退费"), new(TellMissing, "一次性告知补正"), new(Accept, "受理"), new(NotAccept, "不予受理"),
        new(Refer, "告知向其他机关申请"), new(Survey, "现场核查"), new(Review, "审核"), new(Decide, "作出决定"), new(Serve, "送达、办结"),
        new(Suspend, "中止、恢复计时"), new(Extend, "延长期限"), new(Terminate, "终止办理"),
    ];
}
