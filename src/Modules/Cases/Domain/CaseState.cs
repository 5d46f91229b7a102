namespace Tongban.Cases.Domain;

/// <summary>Where a case stands in law. What somebody is doing about it just now is the process's concern, not this.</summary>
internal enum CaseState
{
    Submitted,
    Received,
    AwaitingCorrection,
    Accepted,
    Suspended,
    Granted,
    Refused,
    Served,
    Closed,
    NotAccepted,
    Referred,
    Withdrawn,
    Terminated,
    Revoked,
    Archived,
}

internal static class CaseStates
{
    private static readonly Dictionary<CaseState, (string Code, string Name)> Words = new()
    {
        [CaseState.Submitted] = ("submitted", "已提交"),
        [CaseState.Received] = ("received", "已收件"),
        [CaseState.AwaitingCorrection] = ("awaiting-correction", "待补正"),
        [CaseState.Accepted] = ("accepted", "已受理"),
        [CaseState.Suspended] = ("suspended", "已中止计时"),
        [CaseState.Granted] = ("granted", "已决定（准予）"),
        [CaseState.Refused] = ("refused", "已决定（不予）"),
        [CaseState.Served] = ("served", "已送达"),
        [CaseState.Closed] = ("closed", "已办结"),
        [CaseState.NotAccepted] = ("not-accepted", "不予受理"),
        [CaseState.Referred] = ("referred", "不属本机关职权"),
        [CaseState.Withdrawn] = ("withdrawn", "已撤回"),
        [CaseState.Terminated] = ("terminated", "已终止"),
        [CaseState.Revoked] = ("revoked", "已撤销"),
        [CaseState.Archived] = ("archived", "已归档"),
    };

    private static readonly Dictionary<string, CaseState> ByCode =
        Words.ToDictionary(word => word.Value.Code, word => word.Key, StringComparer.Ordinal);

    public static string Code(this CaseState state) => Words[state].Code;

    public static string Name(this CaseState state) => Words[state].Name;

    public static CaseState Parse(string code) => ByCode[code];

    /// <summary>Nothing more will be decided; only archiving is left (and revoking what was granted, art. 69).</summary>
    public static bool IsEnded(this CaseState state) => state is CaseState.Closed or CaseState.NotAccepted
        or CaseState.Referred or CaseState.Withdrawn or CaseState.Terminated or CaseState.Revoked or CaseState.Archived;

    public static bool IsBeforeAcceptance(this CaseState state) =>
        state is CaseState.Submitted or CaseState.Received or CaseState.AwaitingCorrection;

    public static bool IsBeforeDecision(this CaseState state) =>
        state.IsBeforeAcceptance() || state is CaseState.Accepted or CaseState.Suspended;
}
