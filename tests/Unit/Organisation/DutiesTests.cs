using Tongban.Organisation.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Organisation;

public sealed class DutiesTests
{
    [Theory]
    [InlineData(true, "organisation.manage", "cases.view")]
    [InlineData(true, "cases.decide", "identity.manage")]
    [InlineData(false, "organisation.manage", "identity.manage")]
    [InlineData(false, "cases.review", "cases.decide")]
    [InlineData(false, "catalogue.manage", "cases.view")]
    public void Conflict_IsHandingOutRightsAndUsingThemOnCases(bool conflict, params string[] permissions) =>
        Assert.Equal(conflict, Duties.Conflict(permissions));
}
