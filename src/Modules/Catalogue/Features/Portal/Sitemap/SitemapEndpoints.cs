using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Tongban.Platform.Data;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.Sitemap;

/// <summary>
/// sitemap.xml: an index whose parts hold at most 50,000 addresses each (the protocol's limit at sitemaps.org), written as they are read, so that
/// 400,000 items cost no memory.
/// </summary>
internal static class SitemapEndpoints
{
    public const int PartSize = 50_000;
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int FlushAt = 32 * 1024;

    // A part begins with the slug at a multiple of its size: found in the index alone, however far behind. Older versions count too, so that a
    // part may hold fewer addresses than it could, and never more.
    private const string Bound = "select slug from catalogue_item order by slug limit 1 offset @p0";

    // The newest of the versions whose day has come, if it is in use.
    private const string Items = """
        select i.slug, i.effective_on from catalogue_item i
        where i.state = 1 and i.effective_on <= @p0
          and not exists (select 1 from catalogue_item n where n.id = i.id and n.version > i.version and n.effective_on <= @p0)
          and i.slug >= @p1
        """;

    private const string Before = " and i.slug < @p2";
    private const string InOrder = " order by i.slug";

    public static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", IndexAsync).ExcludeFromDescription().Public();
        routes.MapGet("/sitemap/pages.xml", PagesAsync).ExcludeFromDescription().Public();
        routes.MapGet("/sitemap/items-{part:int:min(1):max(10000)}.xml", ItemsAsync).ExcludeFromDescription().Public();
    }

    /// <summary>How many parts hold so many versions.</summary>
    public static int Parts(long count) => (int)((count + PartSize - 1) / PartSize);

    private static async Task IndexAsync(HttpContext http, Store store, IOptions<SiteOptions> site, CancellationToken ct)
    {
        var root = site.Value.Root(http.Request);
        var versions = (await store.ListAsync("select count(*) from catalogue_item", row => row.GetInt64(0), ct))[0];
        var text = Begin("sitemapindex");
        foreach (var name in Enumerable.Range(1, Parts(versions)).Select(part => string.Create(CultureInfo.InvariantCulture, $"items-{part}")).Prepend("pages"))
        {
            text.Append("<sitemap><loc>").Append(WebUtility.HtmlEncode($"{root}/sitemap/{name}.xml")).Append("</loc></sitemap>\n");
        }

        await EndAsync(http, text, "sitemapindex");
    }

    private static Task PagesAsync(HttpContext http, IEnumerable<ISitemapPages> sources, IOptions<SiteOptions> site)
    {
        var root = site.Value.Root(http.Request);
        var text = Begin("urlset");
        foreach (var path in sources.SelectMany(source => source.Paths).Distinct(StringComparer.Ordinal).Take(PartSize))
        {
            Add(text, root + path, null);
        }

        return EndAsync(http, text, "urlset");
    }

    private static async Task ItemsAsync(HttpContext http, Store store, Data.Today today, IOptions<SiteOptions> site, int part, CancellationToken ct)
    {
        var root = site.Value.Root(http.Request);
        if (await store.OneAsync(Bound, row => row.GetString(0), ct, (part - 1) * PartSize) is not { } from)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var to = await store.OneAsync(Bound, row => row.GetString(0), ct, part * PartSize);
        var rows = to is null ? store.StreamAsync(Items + InOrder, ct, today.Date, from) : store.StreamAsync(Items + Before + InOrder, ct, today.Date, from, to);
        Head(http);
        var text = Begin("urlset");
        await foreach (var row in rows)
        {
            Add(text, $"{root}/items/{row.GetString(0)}", row.GetFieldValue<DateOnly>(1));
            if (text.Length > FlushAt)
            {
                await http.Response.WriteAsync(text.ToString(), ct);
                text.Clear();
            }
        }

        await EndAsync(http, text, "urlset");
    }

    private static void Add(StringBuilder text, string address, DateOnly? changed)
    {
        text.Append("<url><loc>").Append(WebUtility.HtmlEncode(address)).Append("</loc>");
        if (changed is { } day)
        {
            text.Append("<lastmod>").Append(ChineseDate.Iso(day)).Append("</lastmod>");
        }

        text.Append("</url>\n");
    }

    private static StringBuilder Begin(string element) => new($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{element} xmlns=\"{Space}\">\n");

    private static Task EndAsync(HttpContext http, StringBuilder text, string element)
    {
        Head(http);
        return http.Response.WriteAsync(text.Append("</").Append(element).Append(">\n").ToString(), http.RequestAborted);
    }

    private static void Head(HttpContext http)
    {
        if (!http.Response.HasStarted)
        {
            http.Response.ContentType = "application/xml; charset=utf-8";
            http.Response.Headers.CacheControl = "public, max-age=3600";
        }
    }
}
