using System.Reflection;
using System.Text.Json;

namespace Tongban.Kernel.Time;

/// <summary>Reads a regime's file and refuses one that couldn't be applied: a consequence without an article is no law.</summary>
internal static class RegimeText
{
    private static readonly HashSet<string> Properties =
        [.. typeof(Regime).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];

    public static Result<Regime> Parse(string json)
    {
        try
        {
            var regime = JsonSerializer.Deserialize<Regime>(json, KernelJson.Strict);
            if (regime is null) return TimeProblems.RegimeJson.With("内容为空");
            return Faults(regime).FirstOrDefault() is { } fault ? fault : regime;
        }
        catch (JsonException wrong)
        {
            return TimeProblems.RegimeJson.With($"位置 {wrong.Path ?? "$"}，第 {wrong.LineNumber + 1} 行");
        }
    }

    private static IEnumerable<Problem> Faults(Regime regime)
    {
        var silent = regime.SilenceBeforeAcceptance != SilenceBeforeAcceptance.None || regime.SilenceAfterCorrection != SilenceBeforeAcceptance.None;
        if (silent && regime.TellMissingWithin is null) yield return TimeProblems.RegimeSilence.With(regime.Code);
        if (silent && Blank(regime.SilenceBeforeAcceptanceArticle)) yield return TimeProblems.RegimeArticle.With($"{regime.Code} silenceBeforeAcceptance");
        if (regime.SilenceAtDeadline.Effect != SilenceEffect.None && Blank(regime.SilenceAtDeadline.Article))
            yield return TimeProblems.RegimeArticle.With($"{regime.Code} silenceAtDeadline");
        if (regime.Extension is { } extension && Blank(extension.Article)) yield return TimeProblems.RegimeArticle.With($"{regime.Code} extension");
        foreach (var ground in regime.Suspensions.Where(ground => Blank(ground.Article)))
            yield return TimeProblems.RegimeArticle.With($"{regime.Code} suspensions {ground.Code}");
        if (regime.Suspensions.Select(ground => ground.Code).Distinct(StringComparer.Ordinal).Count() != regime.Suspensions.Count)
            yield return TimeProblems.RegimeGround.With(regime.Code);
        if (regime.NoLimit && HasConsequences(regime)) yield return TimeProblems.RegimeNoLimit.With(regime.Code);
        if (regime.Extension is { Amount: <= 0 } || regime.Version <= 0 || Empty(regime.TellMissingWithin) || Empty(regime.DeliverWithin))
            yield return TimeProblems.RegimeAmount.With(regime.Code);
        foreach (var property in regime.Trust.Keys.Where(property => !Properties.Contains(property)))
            yield return TimeProblems.RegimeTrust.With($"{regime.Code} {property}");
    }

    private static bool HasConsequences(Regime regime) =>
        regime.Extension is not null || regime.Suspensions.Count > 0 || regime.SilenceAtDeadline.Effect != SilenceEffect.None;

    private static bool Empty(Limit? limit) => limit is { Amount: 0 };

    private static bool Blank(string? article) => string.IsNullOrWhiteSpace(article);
}
