namespace Tongban.Kernel.Time;

/// <summary>How sure a provision of a regime is.</summary>
public enum Trust
{
    /// <summary>直接读到法条原文</summary>
    Law = 1,

    /// <summary>见于真实系统或转载</summary>
    Practice = 2,

    /// <summary>通行说法，未核实原文</summary>
    Unverified = 3,

    /// <summary>示例，未核实；以事项的设定依据为准</summary>
    Example = 4,
}

/// <summary>延长期限: once at most.</summary>
/// <param name="Amount">At most so many units of the legal limit.</param>
/// <param name="Article">The provision that allows it.</param>
/// <param name="Approver">Who has to approve 批准人.</param>
public sealed record Extension(int Amount, string Article, string Approver);

/// <summary>中止计时的事由.</summary>
/// <param name="Code">For example <c>hearing</c>.</param>
/// <param name="Name">For example 听证.</param>
/// <param name="Article">The provision that leaves this time out of the limit.</param>
public sealed record SuspensionGround(string Code, string Name, string Article);

public enum SilenceEffect
{
    None = 0,

    /// <summary>视为准予</summary>
    DeemedGranted = 1,

    /// <summary>视为不予批准</summary>
    DeemedRefused = 2,
}

/// <summary>The day by which the organ has to speak.</summary>
public enum SilenceBasis
{
    /// <summary>法定期限届满</summary>
    LegalDue = 0,

    /// <summary>被延续的许可有效期届满 (<see cref="Received.LicenceExpiresOn"/>)</summary>
    LicenceExpiry = 1,
}

/// <summary>What it means that no decision was made in time 逾期未作决定的后果.</summary>
/// <param name="Effect">The consequence; mostly none.</param>
/// <param name="Article">The provision; needed where there is a consequence.</param>
/// <param name="Basis">Which day counts.</param>
/// <param name="AppliedBefore">How long before the licence's expiry the application must have come in; null when it doesn't matter.</param>
public sealed record SilenceAtDeadline(
    SilenceEffect Effect,
    string? Article = null,
    SilenceBasis Basis = SilenceBasis.LegalDue,
    Limit? AppliedBefore = null)
{
    public static SilenceAtDeadline None { get; } = new(SilenceEffect.None);
}
