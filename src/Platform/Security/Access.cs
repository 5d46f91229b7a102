using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Tongban.Platform.Security;

/// <summary>Every route carries exactly one of these; the program doesn't start with a route that has none.</summary>
public interface IRouteAccess
{
    /// <summary>Who may come, in one word for tables: <c>public</c>, <c>person</c>, <c>staff</c>, or permissions.</summary>
    string Rule { get; }
}

/// <summary>Open to everybody. What it shows must not depend on who asks when the page is cached.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicAttribute : Attribute, IAllowAnonymous, IRouteAccess
{
    public string Rule => "public";
}

/// <summary>For a signed-in person 自然人 or somebody who acts for a company.</summary>
/// <param name="level">The least real-name level 实名等级: 0 none, 1 mobile, 2 checked against the register.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ForPersonAttribute(int level = 0) : AuthorizeAttribute, IAuthorizationRequirementData, IRouteAccess
{
    public string Rule => $"person:{level}";

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PersonRequirement(level)];
}

/// <summary>For officials who hold one of the permissions in any of their posts; with none named, for any official with a post.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ForStaffAttribute(params string[] permissions) : AuthorizeAttribute, IAuthorizationRequirementData, IRouteAccess
{
    public string Rule => permissions.Length == 0 ? "staff" : string.Join('|', permissions);

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new StaffRequirement(permissions)];
}

/// <summary>For whoever is signed in, as a person or an official.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ForSignedInAttribute : AuthorizeAttribute, IAuthorizationRequirementData, IRouteAccess
{
    public string Rule => "signed-in";

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new SignedInRequirement()];
}

public sealed record PersonRequirement(int Level) : IAuthorizationRequirement;

public sealed record StaffRequirement(IReadOnlyList<string> Permissions) : IAuthorizationRequirement;

public sealed record SignedInRequirement : IAuthorizationRequirement;

public static class AccessConventions
{
    public static TBuilder Public<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new PublicAttribute());

    public static TBuilder ForPerson<TBuilder>(this TBuilder builder, int level = 0)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new ForPersonAttribute(level));

    public static TBuilder ForStaff<TBuilder>(this TBuilder builder, params string[] permissions)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new ForStaffAttribute(permissions));
}
