using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Drafts;
using Tongban.Platform.Files;

namespace Tongban.Cases.Features.Files;

/// <summary>Sends a paper's file: shown in the page or, with <c>?download</c>, saved. A file can do nothing but be looked at.</summary>
internal static class SentFile
{
    /// <summary>Opened by itself it runs nothing and has no origin. Chromium shows a PDF in a sandbox too, and saves it from there.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; sandbox allow-downloads; frame-ancestors 'self'";

    /// <returns>The file; null when the paper has none.</returns>
    public static FileStreamResult? Of(MaterialRow? paper, FileStore files, HttpContext http) =>
        paper is { FileHash: { } hash, ContentType: { } type } ? Of(hash, type, paper.FileName ?? paper.Name, files, http) : null;

    public static FileStreamResult? Of(GivenMaterial? given, FileStore files, HttpContext http) =>
        given is { FileHash: { } hash, ContentType: { } type } ? Of(hash, type, given.FileName ?? "", files, http) : null;

    private static FileStreamResult? Of(string hash, string type, string name, FileStore files, HttpContext http)
    {
        if (files.Open(hash) is not { } content)
            return null;
        var headers = http.Response.GetTypedHeaders();
        headers.ContentDisposition = Disposition(PaperNames.Tidy(name, type), http.Request.Query.ContainsKey("download"));
        // Kept by the visitor's own browser only, and asked again each time: the right to see it may have ended.
        headers.CacheControl = new CacheControlHeaderValue { Private = true, NoCache = true };
        http.Response.Headers.ContentSecurityPolicy = Policy;
        return new FileStreamResult(content, type) { EntityTag = new EntityTagHeaderValue($"\"{hash}\""), EnableRangeProcessing = true };
    }

    /// <summary>The name in both spellings of RFC 6266: plain for old readers, UTF-8 for all others.</summary>
    private static ContentDispositionHeaderValue Disposition(string name, bool download)
    {
        var header = new ContentDispositionHeaderValue(download ? "attachment" : "inline");
        header.SetHttpFileName(name);
        return header;
    }
}
