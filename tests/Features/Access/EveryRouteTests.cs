using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Platform.Security;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Access;

/// <summary>Every route of the running program × everybody who might come: the rule and the answer agree.</summary>
public sealed class EveryRouteTests(RunningApp running) : IClassFixture<RunningApp>
{
    private static readonly Uri Home = new("http://localhost");

    private IReadOnlyList<RouteEndpoint> Routes =>
        [.. running.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    [Fact]
    public async Task Routes_ForAVisitor_AnswerAsTheirRulesSay() => await HoldsAsync(Visitor.Nobody, running.App.Browser());

    [Fact]
    public async Task Routes_ForAPerson_AnswerAsTheirRulesSay() =>
        await HoldsAsync(Visitor.Person("citizen", 2), await running.App.SignedInAsync("citizen"));

    [Theory]
    [InlineData("window")]
    [InlineData("village")]
    [InlineData("township")]
    [InlineData("surveyor1")]
    [InlineData("reviewer")]
    [InlineData("decider")]
    [InlineData("supervisor")]
    [InlineData("catalogue")]
    [InlineData("hall")]
    [InlineData("admin")]
    public async Task Routes_ForAnOfficial_AnswerAsTheirRulesSay(string login) =>
        await HoldsAsync(Visitor.Staff(login), await running.App.SignedInAsync(login, "staff"));

    [Theory]
    [InlineData(HttpStatusCode.OK, "decider", "cases.accept", "should be refused")]
    [InlineData(HttpStatusCode.OK, null, "cases.accept", "should be sent to sign in")]
    [InlineData(HttpStatusCode.OK, null, "api", "should get 401")]
    [InlineData(HttpStatusCode.OK, "decider", "person:0", "should be refused")]
    [InlineData(HttpStatusCode.Forbidden, "decider", "cases.decide", "should be let in")]
    [InlineData(HttpStatusCode.OK, "decider", "cases.decide", "should find nothing")]
    [InlineData(HttpStatusCode.InternalServerError, "decider", "cases.decide", "nothing may break")]
    public async Task Audit_OfARouteThatAnswersOtherwise_ReportsIt(HttpStatusCode answer, string? login, string rule, string reported)
    {
        IRouteAccess access = rule == "person:0" ? new ForPersonAttribute() : new ForStaffAttribute(rule);
        var route = new RouteEndpoint(
            _ => Task.CompletedTask, RoutePatternFactory.Parse(rule == "api" ? "/api/made-up/{id:guid}" : "/made-up/{id:guid}"), 0,
            new EndpointMetadataCollection(access, new HttpMethodMetadata(["GET"])), null);

        var violations = await RouteAudit.ViolationsAsync(
            [route], login is null ? Visitor.Nobody : Visitor.Staff(login), _ => Task.FromResult(new HttpResponseMessage(answer)));

        Assert.Contains(reported, Assert.Single(violations), StringComparison.Ordinal);
    }

    private async Task HoldsAsync(Visitor visitor, Browser browser)
    {
        Assert.True(Routes.Count > 60, "the program has more routes than were found");
        using var client = running.App.Client();
        var cookies = browser.Cookies.GetCookieHeader(Home);

        // No anti-forgery token goes along: whoever is let in is stopped before anything changes.
        Assert.Empty(await RouteAudit.ViolationsAsync(Routes, visitor, approach =>
        {
            var request = new HttpRequestMessage(approach.Method, new Uri(Home, approach.Path));
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
            return client.SendAsync(request);
        }));
    }
}
