using FsCheck;
using FsCheck.Fluent;
using Tongban.Cases.Data;
using Tongban.Cases.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Cases;

/// <summary>How long a paper that was given once may be used again, and what has to be said about it.</summary>
public sealed class ReuseTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly ReuseOptions Options = new() { CheckedMonths = 36, UploadedMonths = 12 };

    [Theory]
    [InlineData("营业场所证明", "B", "2023-03-03", true)]
    [InlineData("营业场所证明", "B", "2023-03-02", false)]
    [InlineData("营业场所证明", "C", "2025-03-03", true)]
    [InlineData("营业场所证明", "C", "2025-03-02", false)]
    [InlineData("从业人员健康证明", "B", "2025-03-02", false)]
    [InlineData("从业人员健康证明", "B", "2025-03-03", true)]
    public void Holds_UntilItsMonthsHavePassed(string name, string trust, string givenOn, bool holds) =>
        Assert.Equal(holds, Reuse.Holds(name, trust, DateOnly.Parse(givenOn, System.Globalization.CultureInfo.InvariantCulture), Today, Options));

    [Fact]
    public void Holds_OnceLapsed_NeverAgain() => Prop.ForAll(
        (from trust in Gen.Elements("A", "B", "C", "D") from given in Gen.Choose(0, 4000) from later in Gen.Choose(0, 4000) select (trust, given, later)).ToArbitrary(),
        pair =>
        {
            var on = Today.AddDays(-pair.given);
            return Reuse.Holds("图纸", pair.trust, on, Today, Options) || !Reuse.Holds("图纸", pair.trust, on, Today.AddDays(pair.later), Options);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void OnlyWhatNobodyChecked_NeedsTheOriginal() =>
        Assert.Equal([TrustLevels.Uploaded], new[] { TrustLevels.Issued, TrustLevels.Checked, TrustLevels.Uploaded, TrustLevels.Promised }.Where(Reuse.NeedsOriginal));

    [Theory]
    [InlineData("A", "由区民政局提供，仅供办理政务服务事项时使用")]
    [InlineData("B", "经与原件核对无误，仅供办理高龄津贴")]
    [InlineData("C", null)]
    [InlineData("D", null)]
    public void Mark_IsWhatTheLevelAsksFor(string trust, string? words) => Assert.Equal(words, Reuse.Mark(trust, "区民政局", "高龄津贴", null));
}
