using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tongban.Kernel;

namespace Tongban.Web.Kit;

/// <summary>Answers of the API with an ETag; who names it in If-None-Match gets 304 and no body.</summary>
public static class TaggedJson
{
    /// <summary>Tagged by its bytes: the same on every node.</summary>
    public static IResult Of<T>(HttpContext http, T value, string type = "application/json")
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, KernelJson.Options);
        return IsKnown(http, $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"") ? NotModified : Results.Bytes(body, type + "; charset=utf-8");
    }

    public static IResult NotModified => Results.StatusCode(StatusCodes.Status304NotModified);

    /// <summary>Sends the tag along and says whether the caller has that very answer already.</summary>
    public static bool IsKnown(HttpContext http, string tag)
    {
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch.ToString().Split(',').Select(part => part.Trim()).Select(part => part.StartsWith("W/", StringComparison.Ordinal) ? part[2..] : part)
            .Any(part => part == tag || part == "*");
    }
}
