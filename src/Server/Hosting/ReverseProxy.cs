using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Tongban.Platform;

namespace Tongban.Server.Hosting;

/// <summary>
/// The TLS proxies in front, setting <c>Tongban:KnownProxies</c>: addresses or networks such as <c>10.0.0.0/24</c>. Only
/// from them are X-Forwarded-For and X-Forwarded-Proto believed; anybody else could write what they like there.
/// </summary>
internal sealed class ReverseProxy(IConfiguration configuration)
{
    public const string Setting = "Tongban:KnownProxies";

    public IReadOnlyList<string> Known { get; } = configuration.GetSection(Setting).Get<string[]>()
        ?? configuration[Setting]?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <exception cref="OperatorException">An entry is neither an address nor a network.</exception>
    public void Use(IApplicationBuilder app)
    {
        if (Known.Count > 0)
        {
            app.UseForwardedHeaders(Options());
        }
    }

    private ForwardedHeadersOptions Options()
    {
        // No limit on hops: each is followed only as long as the one before it is known.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var known in Known)
        {
            if (IPAddress.TryParse(known, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(known, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new OperatorException($"{Setting} 里的“{known}”既不是 IP 地址，也不是网段（例如 10.0.0.0/24）。");
            }
        }

        return options;
    }
}
