using Microsoft.AspNetCore.OutputCaching;
using Tongban.Platform.Records;
using Tongban.Web.Kit;

namespace Tongban.Server.Hosting;

/// <summary>What is kept between requests: only pages that say the same to everybody.</summary>
internal static class CachePolicies
{
    /// <summary>Guides and lists: they change when something is published.</summary>
    public const string Portal = "portal";

    /// <summary>Pages with figures of cases: they change with every step of any case.</summary>
    public const string Figures = "figures";

    public static void Configure(OutputCacheOptions options)
    {
        options.SizeLimit = 256L * 1024 * 1024;
        Add(options, Portal, TimeSpan.FromSeconds(60));
        Add(options, Figures, TimeSpan.FromSeconds(10));
    }

    private static void Add(OutputCacheOptions options, string name, TimeSpan life) => options.AddPolicy(name, policy => policy
        .Expire(life)
        .Tag(name)
        .SetVaryByHeader("Accept-Encoding")
        .VaryByValue(context => new KeyValuePair<string, string>("display", DisplayMode.Of(context).CacheKey))
        // As many values as there are places, whatever a cookie contains: what isn't known counts as none.
        .VaryByValue(context => new KeyValuePair<string, string>("place", context.RequestServices.GetRequiredService<IReaderPlaces>().Remembered(context)?.Code ?? "")));
}

/// <summary>Throws cached pages away once the record says that what they show has changed.</summary>
internal sealed class FreshFigures(IOutputCacheStore cache) : IFeedListener
{
    public bool Wants(string type) => true;

    public Task RefreshAsync(CancellationToken ct) => cache.EvictByTagAsync(CachePolicies.Figures, ct).AsTask();
}

/// <inheritdoc cref="FreshFigures"/>
internal sealed class FreshGuides(IOutputCacheStore cache) : IFeedListener
{
    public bool Wants(string type) => type.StartsWith("catalogue.", StringComparison.Ordinal) || type.StartsWith("halls.", StringComparison.Ordinal);

    public Task RefreshAsync(CancellationToken ct) => cache.EvictByTagAsync(CachePolicies.Portal, ct).AsTask();
}
