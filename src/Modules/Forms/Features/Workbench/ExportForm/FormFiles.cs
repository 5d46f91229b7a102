using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongban.Forms.Data;
using Tongban.Platform.Security;

namespace Tongban.Forms.Features.Workbench.ExportForm;

/// <summary>A form as a file to take along, to keep, or to import elsewhere.</summary>
internal static class FormFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/workbench/form-drafts/{id:guid}/file", DraftAsync).ForStaff(Permissions.Design).ExcludeFromDescription();
        routes.MapGet("/workbench/forms/{code}/file", VersionAsync).ForStaff(Permissions.Design).ExcludeFromDescription();
    }

    private static async Task<IResult> DraftAsync(Guid id, DraftBook book, CancellationToken ct) =>
        await book.FindAsync(id, ct) is { } draft ? File(draft.Body, $"{draft.Code}-draft.json") : Results.NotFound();

    private static async Task<IResult> VersionAsync(string code, int? version, Versions versions, CancellationToken ct) =>
        await versions.SourceAsync(code, version, ct) is { IsOk: true } source ? File(Domain.FormFile.Write(source.Value), $"{source.Value.Code}-{source.Value.Version}.json") : Results.NotFound();

    private static IResult File(string json, string name) => Results.File(Encoding.UTF8.GetBytes(json), "application/json", name);
}
