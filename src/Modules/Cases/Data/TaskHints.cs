using Tongban.Cases.Domain;

namespace Tongban.Cases.Data;

/// <summary>Why a to-do row stands out: codes for filters, words for people.</summary>
internal static class TaskHints
{
    public const string Corrected = "corrected";
    public const string Waiting = "waiting";
    public const string Suspended = "suspended";
    public const string HandedOver = "handed-over";

    public static string? For(CaseRecord @case, IReadOnlyList<ActTaken> taken) => @case.State switch
    {
        CaseState.AwaitingCorrection => Waiting,
        CaseState.Suspended => Suspended,
        _ when taken.Any(act => act.Rule.Act == Act.Correct) => Corrected,
        _ => null,
    };

    public static string Name(string hint) => hint switch
    {
        Corrected => "补正回来",
        Waiting => "等待申请人补正",
        Suspended => "暂停计时",
        HandedOver => "窗口移交，待部门受理",
        _ => throw new ArgumentOutOfRangeException(nameof(hint), hint, null),
    };
}
