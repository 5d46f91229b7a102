using System.Collections.Frozen;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Tongban.Web.Kit;

/// <summary>One entrance of the portal's bar; <paramref name="Key"/> is what a page puts into <c>ViewData["Nav"]</c>.</summary>
public sealed record Entrance(string Key, string Text, string Href);

/// <summary>
/// The entrances and the foot's links that this program really has: what no installed module answers is left out, so that the bar never leads
/// to a page that is not there.
/// </summary>
public sealed class PortalLinks(EndpointDataSource endpoints, IOptions<SiteOptions> site)
{
    private static readonly Entrance[] AllEntrances =
    [
        new("home", "首页", "/"), new("do", "我要办", "/items"), new("find", "我要查", "/progress"),
        new("ask", "我要问", "/ask"), new("rate", "我要评", "/ratings"), new("sun", "阳光政务", "/sunshine"),
    ];

    private readonly Lazy<FrozenSet<string>> _routes = new(() => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint => "/" + WithoutOptional(endpoint.RoutePattern.RawText ?? "").Trim('/')).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    public IEnumerable<Entrance> Entrances => AllEntrances.Where(entrance => Has(entrance.Href));

    public IEnumerable<NavLink> Foot => site.Value.Foot.Where(link => link.Href.StartsWith("https://", StringComparison.Ordinal) || Has(link.Href));

    /// <summary><c>/verify/{identifier?}</c> answers under <c>/verify</c> too.</summary>
    private static string WithoutOptional(string route) =>
        route.EndsWith("?}", StringComparison.Ordinal) && route.LastIndexOf('/') is > 0 and var at ? route[..at] : route;

    /// <summary>True when some page answers under exactly this path.</summary>
    public bool Has(string href) => _routes.Value.Contains(href);
}
