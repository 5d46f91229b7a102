using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Tongban.Platform;

namespace Tongban.Web.Kit;

public static class KitErrorPages
{
    /// <summary>
    /// Shows people a page that says what happened and what to do next. Addresses under <c>/api</c> keep their own answers; a fault there becomes
    /// a problem document. Stands first in the pipeline, before everything that may fail, and not inside a branch (branches don't route again).
    /// </summary>
    public static IApplicationBuilder UseKitErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            // What a client sent wrongly is no fault of ours, neither in the answer nor in the log.
            StatusCodeSelector = fault => fault is BadHttpRequestException wrong ? wrong.StatusCode : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = fault => fault.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        return app.Use(KeepApiAnswersAsync);
    }

    private static Task KeepApiAnswersAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments("/api") && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        if (http.Features.Get<IExceptionHandlerPathFeature>() is not { } fault || !new PathString(fault.Path).StartsWithSegments("/api"))
            return next(http);
        if (fault.Error is BadHttpRequestException wrong)
            return ApiProblem.Of(PlatformProblems.Unreadable with { Status = wrong.StatusCode }).ExecuteAsync(http);
        var problem = new ProblemDetails { Status = StatusCodes.Status500InternalServerError, Title = ErrorWords.For("500").Title };
        return http.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", http.RequestAborted);
    }
}
