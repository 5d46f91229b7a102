namespace Tongban.Cases.Domain;

/// <summary>How long a paper that was given once may be used again; settings <c>Cases:Reuse</c>. The numbers are this platform's own ★.</summary>
internal sealed class ReuseOptions
{
    public const string Section = "Cases:Reuse";

    /// <summary>Months for a paper whose original a window has seen.</summary>
    public int CheckedMonths { get; set; } = 36;

    /// <summary>Months for a paper that was merely uploaded.</summary>
    public int UploadedMonths { get; set; } = 12;

    /// <summary>Months for papers of a name, where they lapse sooner or hold longer, such as health certificates.</summary>
    public Dictionary<string, int> Papers { get; } = new(StringComparer.Ordinal) { ["从业人员健康证明"] = 12, ["近期照片"] = 6 };
}

/// <summary>
/// Whether a paper given before 曾经提交过的材料 may be used again, by its trust level 可信等级 (国办电子政务办 2018 第 108 号): A is used
/// directly, B again, C only with the original checked at a window, D as what the applicant promises to be true.
/// </summary>
internal static class Reuse
{
    /// <param name="givenOn">The day on which it was first given, whichever cases have used it since.</param>
    public static bool Holds(string name, string trust, DateOnly givenOn, DateOnly today, ReuseOptions options) =>
        givenOn.AddMonths(options.Papers.GetValueOrDefault(name, trust is Data.TrustLevels.Issued or Data.TrustLevels.Checked ? options.CheckedMonths : options.UploadedMonths)) > today;

    /// <summary>Whether an official has yet to see the original.</summary>
    public static bool NeedsOriginal(string trust) => trust == Data.TrustLevels.Uploaded;

    /// <summary>What stands over it when it is shown 加注; null for what nobody vouched for.</summary>
    /// <param name="issuer">The organ from whose case it comes.</param>
    public static string? Mark(string? trust, string? issuer, string item, string? use) => trust switch
    {
        Data.TrustLevels.Issued => $"由{issuer ?? "发证机关"}提供，仅供办理政务服务事项时使用{use}",
        Data.TrustLevels.Checked => $"经与原件核对无误，仅供办理{item}{use}",
        _ => null,
    };
}
