using Xunit;

namespace Tongban.Tests.Features.Access;

/// <summary>Who must not hold what together 职责分离.</summary>
public sealed class DutiesTests
{
    public static TheoryData<string> Roles => [.. Visitor.Roles];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Role_ThatManagesAccountsOrPosts_HandlesNoCases(string role)
    {
        var permissions = Visitor.PermissionsOf(role);
        if (permissions.Any(code => code.StartsWith("identity.", StringComparison.Ordinal) || code.StartsWith("organisation.", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(permissions, code => code.StartsWith("cases.", StringComparison.Ordinal) || code.StartsWith("licences.", StringComparison.Ordinal));
        }
    }

    /// <summary>行政许可法 asks for review before the decision; one person doing both would leave it out.</summary>
    [Theory]
    [MemberData(nameof(Roles))]
    public void Role_ThatReviews_DoesNotDecide(string role)
    {
        var permissions = Visitor.PermissionsOf(role);
        Assert.False(permissions.Contains("cases.review") && permissions.Contains("cases.decide"));
    }

    [Fact]
    public void Roles_ThatManageAndThatDecide_Exist()
    {
        Assert.Contains(Visitor.Roles, role => Visitor.PermissionsOf(role).Contains("identity.manage"));
        Assert.Contains(Visitor.Roles, role => Visitor.PermissionsOf(role).Contains("cases.review"));
        Assert.Contains(Visitor.Roles, role => Visitor.PermissionsOf(role).Contains("cases.decide"));
    }
}
