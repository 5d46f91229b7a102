using Tongban.Organisation.Contracts;
using Tongban.Organisation.Domain;
using Tongban.Platform;
using Xunit;

namespace Tongban.Tests.Unit.Organisation;

public sealed class DepartmentBookTests
{
    private static readonly Department County = Make("A", "civil-affairs", "990101000000");
    private static readonly Department City = Make("B", "civil-affairs", "990100000000");
    private static readonly Department CityFund = Make("C", "housing-fund", "990100000000");
    private static readonly DepartmentBook Book = new([City, County, CityFund]);

    [Theory]
    [InlineData("990101000000")]
    [InlineData("990101100000")]
    [InlineData("990101100200")]
    public void Competent_AtOrBelowItsPlace_IsTheNearest(string place) => Assert.Same(County, Book.Competent("civil-affairs", place));

    [Fact]
    public void Competent_WhereTheCountyHasNone_IsTheCitys() => Assert.Same(CityFund, Book.Competent("housing-fund", "990101100200"));

    [Fact]
    public void Competent_InAnotherCounty_IsNotTheNeighbours() => Assert.Same(City, Book.Competent("civil-affairs", "990102001001"));

    [Fact]
    public void Competent_OfAnUnknownKind_IsNobody() => Assert.Null(Book.Competent("fire", "990101000000"));

    [Fact]
    public void At_IsExactlyThisPlace() => Assert.Equal([City, CityFund], Book.At("990100"));

    [Fact]
    public void ByCreditCode_IgnoresCase() => Assert.Same(County, Book.ByCreditCode("a"));

    private static Department Make(string code, string kind, string place) =>
        new(StableId.From("department", code), code, code, code, kind, place, code, "", "");
}
