using Tongban.Kernel.Codes;
using Xunit;

namespace Tongban.Tests.Unit.Registers;

public sealed class ResidentsTests
{
    private static readonly DateOnly AsOf = DemonstrationPlace.ResidentPlan.AsOf;

    [Fact]
    public void Make_FromTheSamePlan_MakesTheSamePeople() =>
        Assert.Equal(DemonstrationPlace.Residents, DemonstrationPlace.MakeResidents(DemonstrationPlace.ResidentPlan));

    [Fact]
    public void Make_FromAnotherSeed_MakesOtherPeople()
    {
        var others = DemonstrationPlace.MakeResidents(DemonstrationPlace.ResidentPlan with { Seed = 7 });
        Assert.NotEqual(DemonstrationPlace.Residents.Select(resident => resident.Name), others.Select(resident => resident.Name));
    }

    [Fact]
    public void Make_GivesTenThousandPeopleNumbersOfTheirOwn()
    {
        Assert.Equal(10_000, DemonstrationPlace.Residents.Count);
        Assert.Equal(10_000, DemonstrationPlace.Residents.Select(resident => resident.IdNumber).Distinct().Count());
    }

    [Fact]
    public void IdNumber_IsValidAndTellsBirthSexAndPlace()
    {
        var rules = CodeRules.ForDemonstration(AsOf);
        foreach (var resident in DemonstrationPlace.Residents)
        {
            var id = ResidentId.Parse(resident.IdNumber, rules).Value;
            Assert.Equal((resident.BirthDate, resident.Sex), (id.BirthDate, id.Sex));
            Assert.Equal(resident.Registered.Division[..6], id.Division6);
        }
    }

    [Fact]
    public void IdNumber_IsRefusedInProduction() =>
        Assert.All(DemonstrationPlace.Residents, resident =>
            Assert.False(ResidentId.Parse(resident.IdNumber, CodeRules.ForProduction(AsOf)).IsOk));

    [Fact]
    public void Mobile_BelongsToOnePersonAndCannotBeDialled()
    {
        var mobiles = DemonstrationPlace.Residents.Where(resident => resident.Mobile is not null).Select(resident => resident.Mobile!).ToList();
        Assert.Equal(mobiles.Count, mobiles.Distinct().Count());
        Assert.True(mobiles.Count > 7_500);
        // 140 carries numbers of machines with thirteen digits: eleven reach nobody.
        Assert.All(mobiles, mobile => Assert.Matches("^140[0-9]{8}$", mobile));
        Assert.All(mobiles, mobile => Assert.True(MobileNumber.Parse(mobile, CodeRules.ForDemonstration(AsOf)).IsOk));
    }

    [Theory]
    [InlineData(60, 2_000, 2_900)]
    [InlineData(70, 850, 1_350)]
    [InlineData(80, 230, 420)]
    [InlineData(90, 20, 80)]
    [InlineData(100, 3, 20)]
    public void Ages_AreThoseOfAnAgeingCountyTown(int from, int atLeast, int atMost) =>
        Assert.InRange(DemonstrationPlace.Residents.Count(resident => resident.AgeOn(AsOf) >= from), atLeast, atMost);

    [Fact]
    public void Ages_LeaveNoDecadeOfChildrenAndWorkersEmpty()
    {
        for (var decade = 0; decade < 60; decade += 10)
        {
            var people = DemonstrationPlace.Residents.Count(resident => resident.AgeOn(AsOf) / 10 * 10 == decade);
            Assert.InRange(people, 700, 2_000);
        }
    }

    [Fact]
    public void Household_LivesAtOneAddressWithOneHead()
    {
        var households = DemonstrationPlace.Residents.GroupBy(resident => resident.Household).ToList();
        Assert.All(households, household => Assert.Single(household.Select(resident => resident.Registered).Distinct()));
        Assert.All(households, household => Assert.Single(household, resident => resident.Relation == "户主"));
        Assert.InRange(households.Count, 3_000, 5_000);
    }

    [Fact]
    public void Children_BearTheirFathersNameAndAreYoungerThanBothParents()
    {
        foreach (var household in DemonstrationPlace.Residents.GroupBy(resident => resident.Household))
        {
            var parents = household.Where(resident => resident.Relation is "户主" or "妻" or "夫").ToList();
            var children = household.Where(resident => resident.Relation is "子" or "女").ToList();
            Assert.All(children, child => Assert.All(parents, parent => Assert.True(parent.AgeOn(AsOf) - child.AgeOn(AsOf) >= 16)));
            if (children.Count > 0 && parents.Find(parent => parent.Sex == Sex.Male) is { } father)
                Assert.All(children, child => Assert.Equal(father.Name[..1], child.Name[..1]));
        }
    }

    [Fact]
    public void Homes_LieInTheirVillage()
    {
        foreach (var home in DemonstrationPlace.Residents.SelectMany(resident => new[] { resident.Registered, resident.Lives }).Distinct())
        {
            var village = DemonstrationPlace.Places.Find(home.Division)!;
            Assert.Equal(5, village.Level);
            Assert.Contains(village.Name, home.Address, StringComparison.Ordinal);
        }
    }
}
