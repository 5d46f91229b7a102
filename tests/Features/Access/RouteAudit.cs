using System.Net;
using Microsoft.AspNetCore.Routing;
using Tongban.Platform.Security;

namespace Tongban.Tests.Features.Access;

/// <summary>One way to come to a route.</summary>
internal sealed record Approach(HttpMethod Method, string Path, string Rule, bool NamesNothing)
{
    private static readonly Guid Nowhere = new("0199aaaa-0000-7000-8000-000000000000");

    /// <summary>Pages answer GET and POST; the rest answers what it says.</summary>
    public static IEnumerable<Approach> To(RouteEndpoint route)
    {
        var methods = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"];
        var rule = route.Metadata.GetMetadata<IRouteAccess>()?.Rule ?? "none stated";
        var ids = route.RoutePattern.Parameters.Count > 0 && route.RoutePattern.Parameters.All(IsGuid);
        return methods.Select(method => new Approach(new HttpMethod(method), Filled(route), rule, ids));
    }

    private static string Filled(RouteEndpoint route) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => IsGuid(parameter) ? Nowhere.ToString() : "nowhere",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            _ => throw new NotSupportedException(part.ToString()),
        }))));

    private static bool IsGuid(Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter) =>
        parameter.ParameterPolicies.Any(policy => policy.Content == "guid");
}

/// <summary>Compares what routes say about who may come with what they answer.</summary>
internal static class RouteAudit
{
    public static async Task<IReadOnlyList<string>> ViolationsAsync(
        IEnumerable<RouteEndpoint> routes, Visitor visitor, Func<Approach, Task<HttpResponseMessage>> come)
    {
        var violations = new List<string>();
        foreach (var approach in routes.SelectMany(Approach.To).Distinct())
        {
            using var answer = await come(approach);
            if (Wrong(approach, visitor, answer) is { } wrong)
            {
                violations.Add($"{approach.Method} {approach.Path} [{approach.Rule}] for {visitor.Login ?? "a visitor"}: {wrong}, but it answered {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        return violations;
    }

    private static string? Wrong(Approach approach, Visitor visitor, HttpResponseMessage answer)
    {
        if ((int)answer.StatusCode >= 500)
        {
            return "nothing may break";
        }

        if (visitor.MayUse(approach.Rule))
        {
            return IsRefused(answer) ? "should be let in"
                : approach is { NamesNothing: true, Method.Method: "GET" } && answer.StatusCode != HttpStatusCode.NotFound ? "should find nothing"
                : null;
        }

        return visitor.Login is not null
            ? answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound ? null : "should be refused"
            : approach.Path.StartsWith("/api/", StringComparison.Ordinal)
                ? answer.StatusCode == HttpStatusCode.Unauthorized ? null : "should get 401"
                : IsToSignIn(answer) ? null : "should be sent to sign in";
    }

    private static bool IsRefused(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || IsToSignIn(answer);

    private static bool IsToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/sign-in?", StringComparison.Ordinal);
}
