using System.Globalization;
using System.Security;
using System.Text;
using Microsoft.AspNetCore.Http;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Features.Shared;
using Tongban.Platform.Files;

namespace Tongban.Cases.Features.Files;

/// <summary>
/// A copy of a picture with what it may be used for written over it 加注件, for whoever takes it out of the house: the picture as it is,
/// inside a drawing that carries the words. Of a PDF no such copy can be made here; it is marked on the page alone.
/// </summary>
internal static class MarkedCopy
{
    private const string Policy = "default-src 'none'; img-src data:; sandbox";
    private const int Lines = 6;

    /// <returns>Null when the paper isn't a picture of an earlier case that needs words over it.</returns>
    public static async Task<IResult?> OfAsync(MaterialRow? paper, string item, FileStore files, HttpContext http, CancellationToken ct)
    {
        if (!http.Request.Query.ContainsKey("download") || paper is not { Source: MaterialSources.Earlier, FileHash: { } hash }
            || PaperView.Official(paper, "", item) is not { IsPicture: true, Mark: { } mark } view || files.Open(hash) is not { } content)
        {
            return null;
        }

        await using (content)
        {
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, ct);
            http.Response.Headers.ContentSecurityPolicy = Policy;
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.File(Encoding.UTF8.GetBytes(Drawing(bytes.ToArray(), view.ContentType, mark)), "image/svg+xml", $"{Path.GetFileNameWithoutExtension(view.FileName)}（加注件）.svg");
        }
    }

    private static string Drawing(byte[] picture, string type, string mark)
    {
        var words = SecurityElement.Escape(mark);
        var lines = string.Concat(Enumerable.Range(0, Lines).Select(line => string.Create(
            CultureInfo.InvariantCulture, $"<text x=\"500\" y=\"{120 + (line * 200)}\" transform=\"rotate(-20 500 {120 + (line * 200)})\">{words}</text>")));
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1200"><image width="1000" height="1200" preserveAspectRatio="xMidYMid meet" href="data:{type};base64,{Convert.ToBase64String(picture)}"/><g font-family="sans-serif" font-size="24" text-anchor="middle" fill="#b3261e" fill-opacity="0.55">{lines}</g></svg>
            """;
    }
}
