using FsCheck;
using FsCheck.Fluent;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Codes;

/// <summary>What the tests of codes share: rules at a fixed day, and made-up valid codes.</summary>
internal static class Sample
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly CodeRules Production = CodeRules.ForProduction(Today);
    public static readonly CodeRules Demonstration = CodeRules.ForDemonstration(Today);

    public static DivisionCode Division(string code) => DivisionCode.Parse(code, Demonstration).Value;

    public static Gen<DateOnly> Dates { get; } =
        Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, Today.DayNumber).Select(DateOnly.FromDayNumber);

    public static Gen<DivisionCode> Divisions { get; } =
        Gen.Elements("990101", "990102", "990103", "990201", "990101001", "990102003007").Select(Division);

    public static Arbitrary<ResidentId> Residents { get; } = (
        from place in Divisions
        from birth in Dates
        from sequence in Gen.Choose(1, 999)
        select DemonstrationCodes.Resident(place, birth, sequence)).ToArbitrary();

    public static Arbitrary<SocialCreditCode> Organisations { get; } = (
        from place in Divisions
        from founded in Dates
        from sequence in Gen.Choose(0, 99_999)
        from kind in Gen.Elements("11", "12", "51", "91", "92", "93")
        select DemonstrationCodes.Organisation(place, founded, sequence, kind)).ToArbitrary();

    public static Gen<(int At, char To)> Slips(int length, string alphabet) =>
        from at in Gen.Choose(0, length - 1)
        from to in Gen.Elements(alphabet.ToCharArray())
        select (at, to);

    public static string With(string value, (int At, char To) slip) => string.Concat(value.AsSpan(0, slip.At), slip.To.ToString(), value.AsSpan(slip.At + 1));

    /// <summary>The refusal's number, and its detail when the test names one.</summary>
    public static void Refused<T>(Result<T> result, Problem because, string? detail = null)
    {
        Assert.False(result.IsOk);
        Assert.Equal(because.Code, result.Problem!.Code);
        if (detail is not null) Assert.Equal(detail, result.Problem.Detail);
    }
}

public sealed class CodeProblemsTests
{
    [Fact]
    public void Problems_HaveOwnNumbers_AndSayWhatToDo()
    {
        var all = typeof(CodeProblems).GetFields().Select(field => (Problem)field.GetValue(null)!).ToList();
        Assert.Equal(all.Count, all.Select(problem => problem.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(all, problem => Assert.Matches("^code-[0-9]{4}$", problem.Code));
        Assert.All(all, problem => Assert.EndsWith("。", problem.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_KnowTheProvincesOfTheStandard_AndNinetyNineInDemonstrationOnly()
    {
        const string standard = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83";
        var all = Enumerable.Range(0, 100).Select(n => n.ToString("00"));
        Assert.Equal(standard.Split(' '), all.Where(code => Sample.Production.HasProvince(code)));
        Assert.Equal([.. standard.Split(' '), "99"], all.Where(code => Sample.Demonstration.HasProvince(code)));
        Assert.True(Sample.Production.Provinces.SetEquals(standard.Split(' ')));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1A")]
    public void Rules_WithProvinceOfOtherForm_Throw(string province) =>
        Assert.Throws<ArgumentException>(() => new CodeRules(new HashSet<string> { province }, Sample.Today));
}
