using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Tongban.Web.Kit;

/// <summary>
/// A form whose anti-forgery token can't be read is no attack in most cases: the page simply stood open too long, or a file
/// was too large for the form to be read at all. The error page says which.
/// </summary>
internal sealed class ExpiredFormFilter : IAlwaysRunResultFilter
{
    internal static readonly object Mark = new();

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult)
            return;
        if (IsTooLarge(context.HttpContext))
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        else
            context.HttpContext.Items[Mark] = true;
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static bool IsTooLarge(HttpContext http) => http.Request.ContentLength is { } length
        && (length > http.GetEndpoint()?.Metadata.GetMetadata<RequestFormLimitsAttribute>()?.MultipartBodyLengthLimit
            || length > http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize);
}
