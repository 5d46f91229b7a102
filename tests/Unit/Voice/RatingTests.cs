using FsCheck;
using FsCheck.Fluent;
using Tongban.Voice.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Voice;

public sealed class RatingTests
{
    [Theory]
    [InlineData("granted")]
    [InlineData("refused")]
    [InlineData("served")]
    [InlineData("closed")]
    [InlineData("not-accepted")]
    public void Give_OnceTheServiceHasEnded_IsTaken(string state) =>
        Assert.Equal(new Rating(RatingLevel.Satisfied, "很快"), Rating.Give(state, ratedBefore: false, 4, "  很快 ").Value);

    [Theory]
    [InlineData("submitted")]
    [InlineData("accepted")]
    [InlineData("suspended")]
    [InlineData("withdrawn")]
    [InlineData("")]
    public void Give_BeforeTheServiceHasEnded_IsRefused(string state) =>
        Assert.Equal("voice-0002", Rating.Give(state, ratedBefore: false, 5, null).Problem?.Code);

    [Fact]
    public void Give_TheSecondTime_IsRefused() =>
        Assert.Equal("voice-0003", Rating.Give("closed", ratedBefore: true, 5, null).Problem?.Code);

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(6)]
    public void Give_WithoutALevel_IsRefusedBesideTheField(int? level)
    {
        var problem = Rating.Give("closed", ratedBefore: false, level, null).Problem!;
        Assert.Equal(("voice-0004", "Level"), (problem.Code, Assert.Single(problem.Fields).Path));
    }

    [Fact]
    public void Give_TooLongAComment_IsRefused()
    {
        Assert.True(Rating.Give("closed", false, 1, new string('字', 500)).IsOk);
        Assert.Equal("voice-0005", Rating.Give("closed", false, 1, new string('字', 501)).Problem?.Code);
    }

    [Fact]
    public void IsBad_HoldsForTheLastTwoLevelsOnly() =>
        Assert.Equal([RatingLevel.Unsatisfied, RatingLevel.VeryUnsatisfied], RatingLevels.BestFirst.Where(level => level.IsBad()));

    [Fact]
    public void Figures_NotRatedIsNotGood()
    {
        var nobody = new RatingFigures(10, 0, new Dictionary<RatingLevel, int>());
        Assert.Equal((0m, null, null), (nobody.RatedShare, nobody.GoodShare, nobody.Average));
        var some = new RatingFigures(10, 4, new Dictionary<RatingLevel, int> { [RatingLevel.VerySatisfied] = 1, [RatingLevel.Fair] = 2, [RatingLevel.VeryUnsatisfied] = 1 });
        Assert.Equal((0.4m, 0.75m, 3m), (some.RatedShare, some.GoodShare, some.Average));
        Assert.Null(new RatingFigures(0, 0, new Dictionary<RatingLevel, int>()).RatedShare);
    }

    [Fact]
    public void Figures_MoreUnratedCases_NeverChangeTheGoodShare() =>
        Prop.ForAll<PositiveInt, NonNegativeInt, NonNegativeInt>((unrated, good, bad) =>
        {
            var counts = new Dictionary<RatingLevel, int> { [RatingLevel.Satisfied] = good.Get, [RatingLevel.Unsatisfied] = bad.Get };
            var few = new RatingFigures(good.Get + bad.Get, good.Get + bad.Get, counts);
            var many = new RatingFigures(good.Get + bad.Get + unrated.Get, good.Get + bad.Get, counts);
            return few.GoodShare == many.GoodShare && few.Average == many.Average && (few.Rated == 0 || few.RatedShare > many.RatedShare);
        }).QuickCheckThrowOnFailure();
}
