using Tongban.Cases.Contracts;
using Tongban.Cases.Data;
using Tongban.Cases.Domain.Burdens;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Time;
using Tongban.Oversight.Domain;
using Tongban.Tests.Unit.Forms;
using Tongban.Tests.Unit.Peers;
using Xunit;

namespace Tongban.Tests.Unit.Cases;

public sealed class BurdenTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly string[] Keys = [.. Sample.Food.Fields.Select(field => field.Key)];
    private static readonly string[] Papers = ["application", "business-licence", "layout", "premises-proof", "authorisation", "health-certificates"];

    [Fact]
    public void Line_ATypedAChangedAndAConfirmedAnswer_CountsOnlyWhatNobodyTypedAsSpared()
    {
        var line = BurdenCount.Of(Basis(Keys[..3], new() { [Keys[0]] = From("legalPerson"), [Keys[7]] = From("population") }));
        Assert.Equal((3, 2, 1), (line.Fields, line.Typed, line.FieldsBy!["legalPerson"]));
        Assert.Single(line.FieldsBy!);
    }

    [Fact]
    public void Line_APaperGivenForAnotherItem_IsSharedAndNotGiven()
    {
        var line = BurdenCount.Of(Basis([], []) with
        {
            Asked = ["layout", "business-licence", "premises-proof"],
            Papers = [new("layout", MaterialSources.Upload, Shared: true), new("business-licence", MaterialSources.Register, false)],
        });
        Assert.Equal((3, 0, 1, 1, 1), (line.Papers, line.Given, line.PapersBy![BurdenSources.Shared], line.PapersBy["register"], line.PapersBy[BurdenSources.Missing]));
    }

    [Fact]
    public void Line_APaperThatFollowedLater_CountsAsGiven()
    {
        var line = BurdenCount.Of(Basis([], []) with { Asked = ["layout"], Papers = [new("layout", MaterialSources.Later, false), new("layout", MaterialSources.Upload, false, Corrected: true)] });
        Assert.Equal((1, 1), (line.Papers, line.Given));
    }

    [Fact]
    public void Line_APaperThatOnlyACorrectionAskedFor_IsDemandedToo_ButASignatureIsNot()
    {
        var line = BurdenCount.Of(Basis([], []) with { Asked = ["layout"], Papers = [new("layout", MaterialSources.Upload, false), new("photo", MaterialSources.Upload, false, Corrected: true), new("slip", MaterialSources.Upload, false)] });
        Assert.Equal((2, 2), (line.Papers, line.Given));
    }

    [Fact]
    public void Line_ComingTwiceOnADay_IsOneVisit_AndWhatComesAfterwardsDoesNotCount()
    {
        var line = BurdenCount.Of(Basis([], []) with { Visits = 1, Came = [At, At.AddHours(-1), At.AddDays(-1), At.AddDays(1)] });
        Assert.Equal((1, 2), (line.Visits, line.Came));
    }

    [Fact]
    public void Line_LimitsInOtherUnits_AreLeftOut()
    {
        var line = BurdenCount.Of(Basis([], []) with { Time = new BurdenTime(4, new Limit(10, LimitUnit.WorkingDays), new Limit(15, LimitUnit.CalendarDays), "v") });
        Assert.Equal((4, 10, (int?)null), (line.Elapsed, line.Promised, line.Legal));
    }

    /// <summary>Over thousands of answers and papers by chance.</summary>
    [Fact]
    public void Line_OfAnything_SumsOfSourcesAreWhatWasDemandedWithoutWhatWasGiven()
    {
        for (var seed = 0UL; seed < 3_000; seed++)
        {
            var line = BurdenCount.Of(Random(new Dice(seed)));
            Assert.True(line.FieldsBy!.Values.Sum() == line.Fields - line.Typed, $"seed {seed}");
            Assert.True(line.PapersBy!.Values.Sum() == line.Papers - line.Given, $"seed {seed}");
            Assert.True(line.Merged + line.Followed + line.Prefilled + line.Typed == line.Fields && line.Prefilled >= 0, $"seed {seed}");
            Assert.Empty(BurdenCount.Differences(line, line with { AsOf = At.AddDays(9) }));
        }
    }

    [Fact]
    public void Differences_NameEveryFigureThatWasAltered()
    {
        var line = BurdenCount.Of(Basis(Keys[..3], []));
        Assert.Equal("本人填写：账上 1，重算 3", Assert.Single(BurdenCount.Differences(line with { Typed = 1 }, line)));
        Assert.Contains("population", Assert.Single(BurdenCount.Differences(line with { FieldsBy = new Dictionary<string, int> { ["population"] = 2 } }, line)), StringComparison.Ordinal);
    }

    /// <summary>Replacing lines by differences comes to the same as adding up the newest lines.</summary>
    [Fact]
    public void Sums_KeptByDifferences_EqualAddingUpAnew()
    {
        for (var seed = 0UL; seed < 500; seed++)
        {
            var dice = new Dice(seed);
            var kept = default(BurdenSum);
            var savings = new Dictionary<Saving, int>();
            CaseBurden? before = null;
            for (var step = 0; step < 4; step++)
            {
                var after = BurdenCount.Of(Random(dice));
                kept += BurdenSum.Of(after) - (before is null ? default : BurdenSum.Of(before));
                foreach (var (saving, change) in Saving.Changes(before, after))
                {
                    savings[saving] = savings.GetValueOrDefault(saving) + change;
                }

                before = after;
            }

            Assert.Equal(BurdenSum.Of(before!), kept);
            Assert.Equal(Saving.Of(before).OrderBy(one => one.Saving.Name).ToList(), savings.Where(one => one.Value != 0).Select(one => (one.Key, one.Value)).OrderBy(one => one.Key.Name).ToList());
        }
    }

    private static BurdenBasis Random(Dice dice) => new(
        Sample.Food, [.. dice.Several(Keys)], dice.Several(Keys).ToDictionary(key => key, _ => From(dice.Of("population", "legalPerson", BurdenSources.Merged, BurdenSources.Follows, BurdenSources.Produced, "somebody-new"))),
        [.. dice.Several(Papers)], [.. dice.Several(Papers).SelectMany(key => Enumerable.Range(0, 1 + dice.Below(2)).Select(_ => Paper(dice, key)))], dice.Below(3),
        Enumerable.Range(0, dice.Below(4)).Select(_ => At.AddHours(-dice.Below(100))).ToList(), At)
    {
        Time = dice.One(2) ? new BurdenTime(dice.Below(30), new Limit(10, LimitUnit.WorkingDays), dice.Of(Limit.None, new Limit(20, LimitUnit.WorkingDays)), "v") : null,
    };

    private static BurdenPaper Paper(Dice dice, string key) => new(
        key, dice.Of(MaterialSources.Upload, MaterialSources.Paper, MaterialSources.Register, MaterialSources.Form, MaterialSources.Licence, MaterialSources.Commitment, MaterialSources.Later), dice.One(3), dice.One(3));

    private static BurdenBasis Basis(IReadOnlyCollection<string> answered, Dictionary<string, Provenance> sources) => new(Sample.Food, answered, sources, [], [], 0, [], At);

    private static Provenance From(string source) => new(source, source, null);
}
