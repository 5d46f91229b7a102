using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Tongban.Web.Kit;

internal static class AssetEndpoints
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string Briefly = "public, max-age=300";

    private static readonly string[] Closed = ["/me", "/workbench", "/api", "/display", "/language", "/places", "/viewed", "/search", "/error"];

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static IEnumerable<IEndpointConventionBuilder> Map(IEndpointRouteBuilder routes) =>
    [
        routes.MapMethods("/assets/{hash}/{name}", Methods, (HttpContext http, Assets assets, string hash, string name) =>
            assets.Find(name) is { } asset ? SendAsync(http, asset, asset.Hash == hash ? ForEver : Briefly) : NotFound(http)),
        routes.MapMethods("/favicon.ico", Methods, (HttpContext http, Assets assets) =>
            SendAsync(http, assets.Find("favicon.svg")!, "public, max-age=86400")),
        routes.MapMethods("/robots.txt", Methods, RobotsAsync),
    ];

    // A page from before an upgrade may still ask for the former hash: it gets today's file, but may not keep it as that hash.
    private static async Task SendAsync(HttpContext http, Asset asset, string caching)
    {
        var (bytes, encoding) = asset.For(http.Request.Headers.AcceptEncoding.ToString());
        var headers = http.Response.Headers;
        headers.ETag = $"\"{asset.Hash}{(encoding is null ? "" : "-" + encoding)}\"";
        headers.CacheControl = caching;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        if (Matches(http.Request.Headers.IfNoneMatch, headers.ETag.ToString()))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = asset.Type;
        http.Response.ContentLength = bytes.Length;
        headers.ContentEncoding = encoding ?? StringValues.Empty;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static bool Matches(StringValues wanted, string tag) =>
        wanted.Any(value => value is not null && value.Split(',', StringSplitOptions.TrimEntries).Any(one => one == tag || one == "W/" + tag || one == "*"));

    private static Task NotFound(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    // What belongs to one person, what officials use and what has one address for each reader is of no use to a search engine.
    private static Task RobotsAsync(HttpContext http, PortalLinks links, IOptions<SiteOptions> site)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = "public, max-age=86400";
        var closed = string.Concat(Closed.Select(path => $"Disallow: {path}\n"));
        var map = links.Has("/sitemap.xml") ? $"Sitemap: {site.Value.Root(http.Request)}/sitemap.xml\n" : "";
        return http.Response.WriteAsync($"User-agent: *\n{closed}{map}", http.RequestAborted);
    }
}
