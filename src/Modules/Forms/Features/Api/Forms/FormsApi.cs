using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Forms.Features.Api.Forms;

/// <summary><c>/api/v1/forms</c>: what an application asks for, for whoever fills it in by program, with ETags.</summary>
internal static class FormsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/forms").WithTags("forms").Public().RequireRateLimiting("api");
        group.MapGet("/{code}", One).WithSummary("A form by its code: pages, fields, conditions and rules; version for an earlier one")
            .Produces<FormOut>().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{code}/schema", Schema).WithSummary("The JSON Schema 2020-12 of its answers; version for an earlier one")
            .Produces<JsonObject>(contentType: SchemaType).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private const string SchemaType = "application/schema+json";

    private static IResult One(string code, int? version, IForms forms, HttpContext http) =>
        forms.Find(code, version) is { } form ? TaggedJson.Of(http, FormOut.Of(form)) : ApiProblem.Of(FormProblems.Unknown);

    private static IResult Schema(string code, int? version, IForms forms, HttpContext http) =>
        forms.Find(code, version) is { } form ? TaggedJson.Of(http, FormSchema.Of(form), SchemaType) : ApiProblem.Of(FormProblems.Unknown);
}
