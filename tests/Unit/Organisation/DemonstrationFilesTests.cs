using Tongban.Kernel.Codes;
using Tongban.Organisation.Data;
using Tongban.Organisation.Domain;
using Tongban.Tests.Unit.Registers;
using Xunit;

namespace Tongban.Tests.Unit.Organisation;

public sealed class DemonstrationFilesTests
{
    private const string MainStage = "990101000000";

    private static readonly CodeRules Rules = CodeRules.ForDemonstration(new DateOnly(2026, 11, 1));
    private static readonly IReadOnlyList<PlacesFile.Row> Places = DemonstrationPlace.Read<PlacesFile>("places.json").Places;
    private static readonly IReadOnlyList<DepartmentsFile.Row> Departments = DemonstrationPlace.Read<DepartmentsFile>("departments.json").Departments;
    private static readonly IReadOnlyList<RolesFile.Row> Roles = DemonstrationPlace.Read<RolesFile>("roles.json").Roles;
    private static readonly IReadOnlyList<StaffFile.Row> Staff = DemonstrationPlace.Read<StaffFile>("staff.json").Staff;

    [Fact]
    public void Places_AreValidCodesWithTheirParents()
    {
        var codes = Places.Select(place => place.Code).ToHashSet();
        Assert.Equal(Places.Count, codes.Count);
        Assert.All(Places, place =>
        {
            var code = DivisionCode.Parse(place.Code, Rules).Value;
            Assert.True(code.Parent is not { } parent || codes.Contains(parent.Value), place.Name);
        });
    }

    [Fact]
    public void Places_HaveThreeOrFourTownsACountyAndThreeOrFourVillagesATown()
    {
        var tree = DemonstrationPlace.Places;
        var counties = tree.ChildrenOf("990100");
        Assert.Equal(["安平区", "临河区", "青溪县"], counties.Select(county => county.Name));
        Assert.All(counties, county => Assert.InRange(tree.ChildrenOf(county.Code).Count, 3, 4));
        Assert.All(counties.SelectMany(county => tree.ChildrenOf(county.Code)), town => Assert.InRange(tree.ChildrenOf(town.Code).Count, 3, 4));
    }

    [Fact]
    public void Departments_HaveValidCodesAndKnownPlaces() => Assert.All(Departments, department =>
    {
        var code = SocialCreditCode.Parse(department.CreditCode, Rules);
        Assert.True(code.IsOk, $"{department.Name} {code.Problem}");
        Assert.Null(code.Value.OrganisationCodeWarning);
        Assert.Contains(Places, place => place.Code == department.Place);
    });

    [Fact]
    public void Departments_NameNothingTwice()
    {
        Assert.Equal(Departments.Count, Departments.DistinctBy(department => department.CreditCode).Count());
        Assert.Equal(Departments.Count, Departments.DistinctBy(department => department.Name).Count());
        Assert.Equal(Departments.Count, Departments.DistinctBy(department => department.DocumentPrefix).Count());
        Assert.Equal(Departments.Count, Departments.DistinctBy(department => (department.Kind, department.Place)).Count());
    }

    [Fact]
    public void Departments_AreAtLeastTwentyFourInTheMainStage() =>
        Assert.True(Departments.Count(department => department.Place == MainStage) >= 24);

    [Fact]
    public void Departments_GiveEveryTownAndVillageItsOwn()
    {
        foreach (var place in Places)
        {
            var level = PlaceCode.LevelOf(place.Code);
            if (level >= 4)
                Assert.Contains(Departments, department => department.Place == place.Code && department.Kind == (level == 4 ? "township-office" : "village-committee"));
        }
    }

    [Fact]
    public void Staff_HoldKnownRolesInKnownDepartments() => Assert.All(Staff.SelectMany(row => row.Posts), post =>
    {
        Assert.Contains(Roles, role => role.Code == post.Role);
        Assert.Contains(Departments, department => department.CreditCode == post.Department);
        Assert.Contains(Places, place => place.Code == post.Place);
    });

    [Fact]
    public void Staff_AreNumberedOnceAndEachRoleIsHeld()
    {
        Assert.Equal(Staff.Count, Staff.DistinctBy(row => row.Number).Count());
        Assert.All(Roles, role => Assert.Contains(Staff, row => row.Posts.Any(post => post.Role == role.Code)));
    }

    [Fact]
    public void Staff_HoldNoPostsThatOnePersonMayNotHoldTogether()
    {
        var permissions = Roles.ToDictionary(role => role.Code, role => role.Permissions);
        Assert.All(Staff, row => Assert.False(Duties.Conflict(row.Posts.SelectMany(post => permissions[post.Role]))));
    }

    [Theory]
    [InlineData("administrator", false)]
    [InlineData("catalogue-manager", false)]
    [InlineData("decider", true)]
    public void Roles_LetOnlyOfficialsOfCasesDecideThem(string role, bool handlesCases) =>
        Assert.Equal(handlesCases, Roles.Single(row => row.Code == role).Permissions.Any(permission => permission.StartsWith("cases.", StringComparison.Ordinal)));

    [Fact]
    public void Roles_NeverReviewAndDecideInOne() =>
        Assert.DoesNotContain(Roles, role => role.Permissions.Contains("cases.review") && role.Permissions.Contains("cases.decide"));
}
