using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Tongban.Web.Kit;

/// <summary>A form whose anti-forgery token has gone stale is no attack in most cases: the page simply stood open too long. Its error page says so.</summary>
internal sealed class ExpiredFormFilter : IAlwaysRunResultFilter
{
    internal static readonly object Mark = new();

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.HttpContext.Items[Mark] = true;
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
