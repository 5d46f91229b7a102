using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Casework;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Platform.Data;
using Tongban.Platform.Files;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Files;

/// <summary>Documents and papers of a case. There is no other way to them than through the case, with the check for that case.</summary>
internal static class CaseFiles
{
    /// <summary>A frozen document brings its own style and needs nothing else.</summary>
    private const string DocumentPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/workbench/cases/{id:guid}/documents/{document:guid}", StaffDocumentAsync).ForStaff(CasePermissions.View);
        routes.MapGet("/workbench/cases/{id:guid}/materials/{material:guid}", StaffMaterialAsync).ForStaff(CasePermissions.View);
        routes.MapGet("/me/cases/{id:guid}/documents/{document:guid}", OwnDocumentAsync).ForPerson();
        routes.MapGet("/me/cases/{id:guid}/materials/{material:guid}", OwnMaterialAsync).ForPerson();
    }

    private static async Task<IResult> StaffDocumentAsync(Guid id, Guid document, Desk desk, CaseReading reading, Caller caller, HttpContext http, CancellationToken ct) =>
        await desk.SeeAsync(caller, id, ct) is null ? Results.NotFound() : Shown(await reading.DocumentAsync(id, document, ct), http);

    private static async Task<IResult> StaffMaterialAsync(Guid id, Guid material, Desk desk, CaseReading reading, FileStore files, Caller caller, HttpContext http, CancellationToken ct)
    {
        if (await desk.SeeAsync(caller, id, ct) is not { } open)
            return Results.NotFound();
        var paper = await reading.MaterialAsync(id, material, ct);
        return await MarkedCopy.OfAsync(paper, open.Row.ItemName, files, http, ct) ?? Sent(paper, files, http);
    }

    /// <summary>Opening a decision on line is how it reaches its addressee; the first time is kept as proof of service.</summary>
    private static async Task<IResult> OwnDocumentAsync(Guid id, Guid document, OwnCases own, CaseReading reading, Caller caller, HttpContext http, CancellationToken ct)
    {
        if (await own.FindAsync(caller, id, ct) is not { } open || await reading.DocumentAsync(id, document, ct) is not { Kind: not DocumentRequests.Consultation } found)
            return Results.NotFound();
        await own.NoteReadAsync(caller, open.Row, document, ct);
        return Shown(found, http);
    }

    private static async Task<IResult> OwnMaterialAsync(Guid id, Guid material, OwnCases own, CaseReading reading, FileStore files, Caller caller, HttpContext http, CancellationToken ct) =>
        await own.FindAsync(caller, id, ct) is not null && await reading.MaterialAsync(id, material, ct) is { Source: not MaterialSources.Consultation } found
            ? Sent(found, files, http)
            : Results.NotFound();

    private static IResult Shown(DocumentRow? document, HttpContext http)
    {
        if (document is null)
            return Results.NotFound();
        http.Response.Headers.ContentSecurityPolicy = DocumentPolicy;
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Text(document.Html, "text/html; charset=utf-8");
    }

    private static IResult Sent(MaterialRow? material, FileStore files, HttpContext http) => SentFile.Of(material, files, http) is { } file
        ? Results.Stream(file.FileStream, file.ContentType, entityTag: file.EntityTag, enableRangeProcessing: true)
        : Results.NotFound();
}
