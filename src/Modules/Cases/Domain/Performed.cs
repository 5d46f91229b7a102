using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>An act as just performed: what its document and its message are written from.</summary>
/// <param name="Reading">The clock as it stands after the act.</param>
internal sealed record Performed(ActRule Rule, CaseRecord Case, ActDone Done, ActInput Input, Regime Regime, ClockReading Reading)
{
    public DateOnly Today => CivilTime.DateOf(Done.At);

    /// <summary>
    /// The law cited for the act. Only the licensing law has articles for every act; elsewhere the item's own basis speaks,
    /// and nothing is cited here.
    /// </summary>
    public string? Law => (Rule.Act, Rule.Article) switch
    {
        (Act.Extend, _) => Regime.Extension!.Article,
        (Act.DeemAccepted, _) => Regime.SilenceBeforeAcceptanceArticle,
        (_, null) => null,
        (_, var article) => Regime.GoverningLaw == LicensingLaw ? $"《{LicensingLaw}》{article}" : null,
    };

    private const string LicensingLaw = "中华人民共和国行政许可法";
}
