using Microsoft.AspNetCore.Builder;

namespace Tongban.Web.Kit;

public static class KitErrorPages
{
    /// <summary>
    /// Shows people a page that says what happened and what to do next. Addresses under <c>/api</c> keep their own answers.
    /// Stands first in the pipeline, before routing and everything that may fail.
    /// </summary>
    public static IApplicationBuilder UseKitErrorPages(this IApplicationBuilder app) =>
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api"), pages =>
        {
            pages.UseExceptionHandler("/error/500");
            pages.UseStatusCodePagesWithReExecute("/error/{0}");
        });
}
