using Microsoft.AspNetCore.OutputCaching;
using Tongban.Web.Kit;

namespace Tongban.Server.Hosting;

/// <summary>What is kept between requests: only pages that say the same to everybody.</summary>
internal static class CachePolicies
{
    /// <summary>Name for <c>[OutputCache(PolicyName = …)]</c> on portal pages that show nothing about the caller.</summary>
    public const string Portal = "portal";

    public static void Configure(OutputCacheOptions options)
    {
        options.SizeLimit = 256L * 1024 * 1024;
        options.AddPolicy(Portal, policy => policy
            .Expire(TimeSpan.FromSeconds(60))
            .Tag("portal")
            .SetVaryByHeader("Accept-Encoding")
            .VaryByValue(context => new KeyValuePair<string, string>("display", DisplayMode.Of(context).CacheKey)));
    }
}
