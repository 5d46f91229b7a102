using FsCheck;
using FsCheck.Fluent;
using Tongban.Organisation.Contracts;
using Tongban.Organisation.Domain;
using Tongban.Tests.Unit.Registers;
using Xunit;

namespace Tongban.Tests.Unit.Organisation;

public sealed class PlaceTreeTests
{
    private static readonly PlaceTree Tree = DemonstrationPlace.Places;

    private static IReadOnlyList<Place> All { get; } = Below(Tree.Root);

    [Theory]
    [InlineData("990101", "安平区")]
    [InlineData("990101100", "柳桥镇")]
    [InlineData("990101100200", "上河村")]
    public void Find_TakesSixNineOrTwelveDigits(string code, string name) => Assert.Equal(name, Tree.Find(code)!.Name);

    [Fact]
    public void FullName_RunsFromTheProvinceDown() =>
        Assert.Equal("云江省云州市安平区柳桥镇上河村", Tree.Find("990101100200")!.FullName);

    [Fact]
    public void PathOf_EndsAtThePlaceItself() =>
        Assert.Equal(["云江省", "云州市", "安平区", "柳桥镇"], Tree.PathOf("990101100").Select(place => place.Name));

    [Fact]
    public void PathOf_AnUnknownPlace_IsEmpty() => Assert.Empty(Tree.PathOf("110101"));

    [Fact]
    public void Root_IsTheProvince() => Assert.Equal("云江省", Tree.Root.Name);

    [Fact]
    public void Contains_IsAnOrder() => Prop.ForAll(Gen.Elements<Place>(All).Two().ToArbitrary(), pair =>
    {
        var (one, other) = pair;
        Assert.True(Tree.Contains(one.Code, one.Code));
        Assert.Equal(Tree.PathOf(other.Code).Contains(one), Tree.Contains(one.Code, other.Code));
        Assert.False(one != other && Tree.Contains(one.Code, other.Code) && Tree.Contains(other.Code, one.Code));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ChildrenOf_AndParent_AgreeEverywhere() => Assert.All(All, place =>
        Assert.All(Tree.ChildrenOf(place.Code), child => Assert.Equal((place.Code, place.Level + 1), (child.Parent, child.Level))));

    private static List<Place> Below(Place place) => [place, .. Tree.ChildrenOf(place.Code).SelectMany(Below)];
}
