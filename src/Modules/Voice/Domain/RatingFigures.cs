namespace Tongban.Voice.Domain;

/// <summary>
/// What the ratings say. Cases that nobody rated are counted beside, never as good ones; ratings that a review found
/// mistaken or malicious are left out before they come here.
/// </summary>
/// <param name="Rateable">Cases finished in the period: they could be rated.</param>
/// <param name="Answered">Of these, the ones that were rated, then or later.</param>
/// <param name="Counts">Ratings given in the period, by level.</param>
internal sealed record RatingFigures(int Rateable, int Answered, IReadOnlyDictionary<RatingLevel, int> Counts)
{
    public int Rated => Counts.Values.Sum();

    public int Of(RatingLevel level) => Counts.GetValueOrDefault(level);

    public int Bad => Of(RatingLevel.Unsatisfied) + Of(RatingLevel.VeryUnsatisfied);

    /// <summary>主动评价率: answered ÷ rateable; null when nothing could be rated.</summary>
    public decimal? RatedShare => Share(Answered, Rateable);

    /// <summary>好评率: the three good levels ÷ rated; null when nobody rated.</summary>
    public decimal? GoodShare => Share(Rated - Bad, Rated);

    /// <summary>满意度得分: mean of 5 to 1; null when nobody rated.</summary>
    public decimal? Average => Rated == 0 ? null : decimal.Divide(Counts.Sum(count => (int)count.Key * count.Value), Rated);

    private static decimal? Share(int part, int whole) => whole == 0 ? null : decimal.Divide(part, whole);
}
