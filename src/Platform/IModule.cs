using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Tongban.Platform;

/// <summary>A business module 业务模块: it states here what it brings; the server only picks modules.</summary>
public interface IModule
{
    /// <summary>Lower-case English name; prefix of its tables (<c>cases_case</c>), permissions and problem codes.</summary>
    string Name { get; }

    void AddServices(IServiceCollection services, IConfiguration configuration);

    /// <summary>Maps the module's entities. Tables are named <c>{module}_{noun}</c>; columns follow in snake case.</summary>
    void MapModel(ModelBuilder model);

    /// <summary>Maps endpoints other than Razor Pages, which are found by themselves.</summary>
    void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }

    IReadOnlyList<Permission> Permissions => [];

    IReadOnlyList<MenuEntry> Menu => [];
}

/// <summary>A right that roles may carry, for example <c>cases.accept</c> 受理.</summary>
public sealed record Permission(string Code, string Name);

public enum MenuPlace
{
    /// <summary>The workbench's bar.</summary>
    Workbench,

    /// <summary>The signed-in person's own index 我的.</summary>
    Me,
}

/// <summary>An entry of a menu; shown to whoever holds <paramref name="Permission"/> (or to all of that audience when null).</summary>
public sealed record MenuEntry(MenuPlace Place, string Text, string Href, string? Permission, int Order, string? Hint = null, string? Icon = null);
