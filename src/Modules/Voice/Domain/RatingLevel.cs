namespace Tongban.Voice.Domain;

/// <summary>The five levels of 政务服务“好差评” (GB/T 39046 A.8); the last two are a bad rating 差评.</summary>
internal enum RatingLevel
{
    VeryUnsatisfied = 1,
    Unsatisfied = 2,
    Fair = 3,
    Satisfied = 4,
    VerySatisfied = 5,
}

internal static class RatingLevels
{
    public static IReadOnlyList<RatingLevel> BestFirst { get; } =
        [RatingLevel.VerySatisfied, RatingLevel.Satisfied, RatingLevel.Fair, RatingLevel.Unsatisfied, RatingLevel.VeryUnsatisfied];

    public static string Name(this RatingLevel level) => level switch
    {
        RatingLevel.VerySatisfied => "非常满意",
        RatingLevel.Satisfied => "满意",
        RatingLevel.Fair => "基本满意",
        RatingLevel.Unsatisfied => "不满意",
        RatingLevel.VeryUnsatisfied => "非常不满意",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "no such level"),
    };

    public static bool IsBad(this RatingLevel level) => level <= RatingLevel.Unsatisfied;
}
