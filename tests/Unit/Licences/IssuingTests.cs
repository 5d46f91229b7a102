using FsCheck;
using FsCheck.Fluent;
using Tongban.Kernel.Codes;
using Tongban.Licences.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Licences;

public sealed class IssuingTests
{
    [Fact]
    public void Compose_OfAFoodLicence_HasNumberIdentifierAndPeriod()
    {
        var payload = Samples.Payload();
        Assert.Matches("^JY2990101000001[0-9]$", payload.Number);
        var identifier = LicenceId.Parse(payload.Identifier, Samples.Rules).Value;
        Assert.Equal(("1199000000000102XG901", "119901010000030107", "99010120260305000001", 1),
            (identifier.TypeCode, identifier.IssuerCode, identifier.Serial, identifier.Version));
        Assert.Equal((Samples.Today, new DateOnly(2031, 3, 4)), (payload.ValidFrom, payload.ValidTo));
        Assert.Equal("林清和", payload.Fact("org.legalRepresentative.name"));
    }

    [Fact] // The number of a licence printed in the national sample: JY 1 21 01 06 000001 7 would be no proof, so by the rule itself.
    public void CheckDigit_MakesTheWholeNumberCongruentToOne() =>
        Prop.ForAll(Gen.Choose(0, 999_999).Select(n => $"2990101{n:000000}").ToArbitrary(), body =>
        {
            // ISO/IEC 7064 MOD 11,10: processing the check digit as well leaves 1.
            var product = 10;
            foreach (var digit in body)
            {
                product = (product + digit - '0') % 10;
                product = (product == 0 ? 10 : product) * 2 % 11;
            }

            return (product + NumberRule.CheckDigit(body) - '0') % 10 == 1;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0794", '5')] // the example of ISO/IEC 7064 for MOD 11,10
    public void CheckDigit_OfTheStandardsExample_IsTheStandardsAnswer(string body, char expected) =>
        Assert.Equal(expected, NumberRule.CheckDigit(body));

    [Theory]
    [InlineData("食品销售经营者", "JY1")]
    [InlineData("集中用餐单位食堂", "JY3")]
    public void Compose_ByKindOfOperator_BeginsTheNumberAccordingly(string kind, string begins)
    {
        var facts = new Dictionary<string, string>(Samples.FoodFacts) { ["matter.food.operatorType"] = kind };
        Assert.StartsWith(begins, Samples.Payload(Samples.Draft(facts)).Number, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_WithAKindThatTheRuleDoesNotKnow_IsRefused()
    {
        var facts = new Dictionary<string, string>(Samples.FoodFacts) { ["matter.food.operatorType"] = "流动摊贩" };
        Assert.Equal("licences-0003", Issuing.Compose(Samples.Food, Samples.Draft(facts), "x").Problem?.Code);
    }

    [Theory]
    [InlineData("applicant.org.name", "经营者名称")]
    [InlineData("premises.premises.address", "经营场所")]
    public void Compose_WithoutARequiredFact_NamesIt(string key, string label)
    {
        var facts = new Dictionary<string, string>(Samples.FoodFacts) { [key] = "" };
        var problem = Issuing.Compose(Samples.Food, Samples.Draft(facts), "x").Problem;
        Assert.Equal(("licences-0003", label), (problem?.Code, problem?.Detail));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public void Compose_BeyondTheSeries_IsRefused(long serial) =>
        Assert.Equal("licences-0004", Issuing.Compose(Samples.Food, Samples.Draft(serial: serial), "x").Problem?.Code);

    [Fact]
    public void Compose_WithTheDecisionsOwnLastDay_KeepsIt() =>
        Assert.Equal(new DateOnly(2027, 1, 1), Samples.Payload(Samples.Draft(validTo: new DateOnly(2027, 1, 1))).ValidTo);

    [Fact]
    public void Series_CountsByYear_OnlyWhereTheNumberShowsTheYear()
    {
        Assert.Equal("licences/food-business-licence/990101", Samples.Food.Number.Series("food-business-licence", "990101", Samples.Today));
        Assert.Equal("licences/senior-card/990101/2026", Samples.Senior.Number.Series("senior-card", "990101", Samples.Today));
    }
}
