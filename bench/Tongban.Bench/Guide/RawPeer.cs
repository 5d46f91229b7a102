using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tongban.Bench.Guide;

/// <summary>The floor: Kestrel that answers every request with the same bytes and headers, and does nothing else.</summary>
internal static class RawPeer
{
    /// <param name="folder">Holds <c>body</c>, and <c>headers</c> with one <c>name: value</c> a line.</param>
    /// <param name="url">Where to listen.</param>
    public static async Task<int> RunAsync(string folder, string url)
    {
        var body = await File.ReadAllBytesAsync(Path.Combine(folder, "body"));
        var headers = (await File.ReadAllLinesAsync(Path.Combine(folder, "headers"))).Select(line => line.Split(": ", 2)).ToArray();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        await using var app = builder.Build();
        app.Run(context =>
        {
            foreach (var header in headers)
            {
                context.Response.Headers[header[0]] = header[1];
            }

            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body).AsTask();
        });
        await app.RunAsync();
        return 0;
    }
}
