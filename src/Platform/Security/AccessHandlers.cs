using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongban.Kernel;

namespace Tongban.Platform.Security;

/// <summary>Decides whether the caller may use a route. Whose case it is, is the feature's own question.</summary>
internal sealed class AccessHandler(Caller caller, IHttpContextAccessor http) : IAuthorizationHandler
{
    public async Task HandleAsync(AuthorizationHandlerContext context)
    {
        if (!await caller.LoadAsync(context.User, http.HttpContext?.RequestAborted ?? default))
        {
            return;
        }

        foreach (var requirement in context.PendingRequirements.Where(Allows).ToList())
        {
            context.Succeed(requirement);
        }
    }

    private bool Allows(IAuthorizationRequirement requirement) => requirement switch
    {
        PersonRequirement person => caller.Kind == ActorKind.Person && caller.RealNameLevel >= person.Level,
        StaffRequirement { Permissions.Count: 0 } => caller.Kind == ActorKind.Staff && caller.Posts.Count > 0,
        StaffRequirement staff => caller.Kind == ActorKind.Staff && staff.Permissions.Any(caller.Has),
        SignedInRequirement => true,
        _ => false,
    };
}

/// <summary>Looks at the routes at start: one without a stated access is a mistake, not an open door.</summary>
public static class RouteCheck
{
    /// <exception cref="InvalidOperationException">Some routes state no access; they are named.</exception>
    public static void Verify(EndpointDataSource endpoints)
    {
        var silent = endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IRouteAccess>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .Distinct()
            .ToList();
        if (silent.Count > 0)
        {
            throw new InvalidOperationException($"Routes without a stated access: {string.Join(", ", silent)}");
        }
    }
}

public static class CallerClaims
{
    /// <summary>The account's id in the session cookie.</summary>
    public const string Account = ClaimTypes.NameIdentifier;
}
