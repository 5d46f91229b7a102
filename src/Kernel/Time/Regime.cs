namespace Tongban.Kernel.Time;

public enum ClockStart
{
    /// <summary>收到申请材料之日起</summary>
    Receipt = 0,

    /// <summary>受理之日起</summary>
    Acceptance = 1,
}

public enum SilenceBeforeAcceptance
{
    None = 0,

    /// <summary>逾期不告知的，自收到申请材料之日起即为受理</summary>
    DeemedAccepted = 1,
}

/// <summary>
/// Legal regime 法律制度 of an item: which law governs it and what that law says about time. Versioned data
/// (<c>data/regimes/*.json</c>), never code; a case pins the version it started with.
/// </summary>
public sealed record Regime
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required int Version { get; init; }

    public required string GoverningLaw { get; init; }

    /// <summary>What «日» means where the law doesn't say otherwise; the suggestion for an item's limit.</summary>
    public required LimitUnit Unit { get; init; }

    /// <summary>The article that makes days working days; null when only the item's own basis does.</summary>
    public string? DayCountArticle { get; init; }

    public required ClockStart ClockStart { get; init; }

    public string? ClockStartArticle { get; init; }

    /// <summary>How long the organ has to tell once what is missing 一次性告知; null when nothing says so.</summary>
    public Limit? TellMissingWithin { get; init; }

    public string? TellMissingArticle { get; init; }

    /// <summary>What it means that the organ neither told nor accepted within <see cref="TellMissingWithin"/>.</summary>
    public SilenceBeforeAcceptance SilenceBeforeAcceptance { get; init; }

    /// <summary>The same after the applicant completed the materials; the licensing law is silent on it, so it is none by default.</summary>
    public SilenceBeforeAcceptance SilenceAfterCorrection { get; init; }

    public string? SilenceBeforeAcceptanceArticle { get; init; }

    public SilenceAtDeadline SilenceAtDeadline { get; init; } = SilenceAtDeadline.None;

    /// <summary>Null when the time can't be extended.</summary>
    public Extension? Extension { get; init; }

    /// <summary>Grounds that stop the clock. Any other pause, such as asking for more during review, doesn't.</summary>
    public IReadOnlyList<SuspensionGround> Suspensions { get; init; } = [];

    /// <summary>How long after the decision the result is to be delivered 送达; null when nothing says so.</summary>
    public Limit? DeliverWithin { get; init; }

    public string? DeliverArticle { get; init; }

    /// <summary>无期限: explicitly no limit, whatever the item says.</summary>
    public bool NoLimit { get; init; }

    /// <summary>How sure each provision is, by its property's name in camelCase; see <see cref="TrustOf"/>.</summary>
    public IReadOnlyDictionary<string, Trust> Trust { get; init; } = new Dictionary<string, Trust>(StringComparer.Ordinal);

    public string? Note { get; init; }

    /// <summary>How sure a provision is; what isn't stated counts as an example.</summary>
    public Trust TrustOf(string property) => Trust.TryGetValue(property, out var trust) ? trust : Time.Trust.Example;

    /// <summary>Null when this regime knows no such ground.</summary>
    public SuspensionGround? Ground(string code)
    {
        foreach (var ground in Suspensions)
            if (string.Equals(ground.Code, code, StringComparison.Ordinal)) return ground;
        return null;
    }

    public static Result<Regime> Parse(string json) => RegimeText.Parse(json);
}
