using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Security;
using Xunit;

namespace Tongban.Tests.Architecture;

public sealed class RouteTests(AppFixture fixture)
{
    private IReadOnlyList<RouteEndpoint> Routes =>
        [.. fixture.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    [Fact]
    public void Routes_AllStateWhoMayCome()
    {
        Assert.NotEmpty(Routes);
        Assert.Empty(Routes.Where(route => route.Metadata.GetMetadata<IRouteAccess>() is null).Select(route => route.RoutePattern.RawText));
    }

    [Fact]
    public void Routes_AsReviewed() => Snapshot.Matches("routes.txt", Routes
        .Select(route => $"{Methods(route),-12} /{route.RoutePattern.RawText?.TrimStart('/')}  →  {route.Metadata.GetMetadata<IRouteAccess>()?.Rule}")
        .Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Routes_AskOnlyForDeclaredPermissions()
    {
        var declared = fixture.App.Services.GetRequiredService<ModuleList>().SelectMany(module => module.Permissions)
            .Concat(PlatformPermissions.All).Select(permission => permission.Code).ToHashSet();
        var asked = Routes.Select(route => route.Metadata.GetMetadata<IRouteAccess>()).OfType<ForStaffAttribute>()
            .SelectMany(staff => staff.Rule == "staff" ? [] : staff.Rule.Split('|')).ToHashSet();

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(declared));
    }

    [Fact]
    public void Permissions_AreDeclaredOnceWithTheirModulesName()
    {
        foreach (var module in fixture.App.Services.GetRequiredService<ModuleList>())
        {
            Assert.All(module.Permissions, permission => Assert.StartsWith(module.Name + ".", permission.Code, StringComparison.Ordinal));
        }
    }

    private static string Methods(RouteEndpoint route) =>
        string.Join(',', route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["page"]);
}
