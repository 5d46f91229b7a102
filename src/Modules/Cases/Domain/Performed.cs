using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>An act as just performed: what its document and its message are written from.</summary>
/// <param name="Reading">The clock as it stands after the act.</param>
internal sealed record Performed(ActRule Rule, CaseRecord Case, ActDone Done, ActInput Input, Regime Regime, ClockReading Reading)
{
    public DateOnly Today => CivilTime.DateOf(Done.At);

    /// <summary>The law cited for the act: the licensing law's article for licences, the regime's own law otherwise.</summary>
    public string Law => Rule.Article is null ? string.Empty
        : Regime.Code == "licence" ? $"《中华人民共和国行政许可法》{Rule.Article}"
        : Regime.GoverningLaw;
}
