using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongban.Cases.Bundles;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Api.Applications;

/// <summary>
/// <c>/api/v1/applications</c>: begin, save, submit and read an application. Revisions travel as ETag and If-Match;
/// submitting is idempotent by the application's own id.
/// </summary>
internal static class ApplicationsApi
{
    private const int RealNameNeeded = 2;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/applications").WithTags("applications").ForPerson(RealNameNeeded);
        group.MapPost("/", BeginAsync).WithSummary("Begin an application of an item");
        group.MapPut("/{id:guid}/form", SaveAsync).WithSummary("Save answers; If-Match names the revision they were made on");
        group.MapPost("/{id:guid}/submit", SubmitAsync).WithSummary("Submit; repeating it answers with the same case");
        group.MapGet("/{id:guid}", ReadAsync).WithSummary("Read an application or the case that it became");
    }

    private static async Task<IResult> BeginAsync(BeginRequest request, Begin begin, Caller caller, HttpContext http, CancellationToken ct)
    {
        var draft = await begin.RunAsync(request.Item, key => request.Situation?.GetValueOrDefault(key) ?? [], caller, Operation(caller, "开始申请"), ct);
        if (draft.Problem is { } problem)
        {
            return ApiProblem.Of(problem);
        }

        http.Response.Headers.ETag = Tag(draft.Value.Revision);
        return Results.Created($"/api/v1/applications/{draft.Value.Id}", ApplicationState.Of(draft.Value));
    }

    private static async Task<IResult> SaveAsync(
        Guid id, SaveRequest request, DraftStore drafts, SaveAnswers save, Caller caller, HttpContext http, CancellationToken ct)
    {
        if (Revision(http) is not { } revision)
        {
            return ApiProblem.Of(ApplyProblems.VersionMissing);
        }

        if (await drafts.FindAsync(id, caller.AccountId, ct) is not { } draft)
        {
            return ApiProblem.Of(ApplyProblems.DraftGone);
        }

        if (FormData.FromNode(request.Data).Problem is { } unreadable)
        {
            return ApiProblem.Of(unreadable);
        }

        var saved = await save.RunAsync(draft with { Revision = revision }, FormData.FromNode(request.Data).Value, Operation(caller, "保存申请"), ct);
        if (saved.Problem is { } problem)
        {
            return ApiProblem.Of(problem);
        }

        http.Response.Headers.ETag = Tag(saved.Value.Revision);
        return Results.Ok(new SavedState(saved.Value.Id, saved.Value.Revision));
    }

    private static async Task<IResult> SubmitAsync(
        Guid id, SubmitRequest request, DraftStore drafts, Submit submit, Caller caller, CancellationToken ct)
    {
        if (await drafts.FindAsync(id, caller.AccountId, ct) is not { } draft)
        {
            return await submit.EarlierAsync(id, caller.AccountId, ct) is { } earlier
                ? Results.Ok(SubmittedState.Of(earlier))
                : ApiProblem.Of(ApplyProblems.DraftGone);
        }

        var submitted = await submit.RunAsync(draft, request.Declared, Operation(caller, "提交申请"), ct);
        return submitted.Problem is { } problem ? ApiProblem.Of(problem) : Results.Created($"/api/v1/applications/{id}", SubmittedState.Of(submitted.Value));
    }

    private static async Task<IResult> ReadAsync(
        Guid id, DraftStore drafts, ReadApplication read, BundleStore bundles, Caller caller, HttpContext http, CancellationToken ct)
    {
        if (await read.CaseAsync(id, caller, ct) is { } found)
        {
            http.Response.Headers.ETag = Tag(found.Revision);
            return Results.Ok(found);
        }

        if (await drafts.FindAsync(id, caller.AccountId, ct) is not { } draft)
        {
            return await bundles.FindAsync(id, caller, ct) is { } bundle
                ? Results.Ok(BundleState.Of(bundle))
                : ApiProblem.Of(ApplyProblems.DraftGone);
        }

        http.Response.Headers.ETag = Tag(draft.Revision);
        return Results.Ok(ApplicationState.Of(draft));
    }

    private static OperationContext Operation(Caller caller, string why) => caller.Operation(why, channel: "api");

    private static string Tag(long revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    private static long? Revision(HttpContext http) =>
        long.TryParse(http.Request.Headers.IfMatch.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;
}
