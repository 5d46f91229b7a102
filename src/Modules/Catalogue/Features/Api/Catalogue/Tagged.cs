using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tongban.Catalogue.Contracts;
using Tongban.Kernel;

namespace Tongban.Catalogue.Features.Api.Catalogue;

/// <summary>Answers with an ETag; who names it in If-None-Match gets 304 and no body.</summary>
internal static class Tagged
{
    /// <summary>Tagged by its bytes: the same on every node.</summary>
    public static IResult Json<T>(HttpContext http, T value)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, KernelJson.Options);
        return Same(http, $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"") ? NotModified : Results.Bytes(body, "application/json; charset=utf-8");
    }

    /// <summary>Tagged by its version, which never changes.</summary>
    public static IResult Version(HttpContext http, Item item) =>
        Same(http, $"\"{item.Id:N}-{item.Version}\"") ? NotModified : Results.Json(item, KernelJson.Options);

    private static IResult NotModified => Results.StatusCode(StatusCodes.Status304NotModified);

    private static bool Same(HttpContext http, string tag)
    {
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch.ToString().Split(',').Select(part => part.Trim()).Select(part => part.StartsWith("W/", StringComparison.Ordinal) ? part[2..] : part)
            .Any(part => part == tag || part == "*");
    }
}
