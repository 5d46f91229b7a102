using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tongban.Web.Kit.Features.Kit.Error;

/// <summary>Has no handlers: the page is also rendered for a POST that failed.</summary>
[IgnoreAntiforgeryToken]
[Tongban.Platform.Security.Public]
public sealed class ErrorPage : PageModel
{
    internal ErrorWords Words => ErrorWords.For(HttpContext.Items.ContainsKey(ExpiredFormFilter.Mark) ? "expired" : Code);

    /// <summary>A number to tell the hotline, so that the entry can be found; only for faults of ours.</summary>
    public string? Trace => Status >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;

    public bool IsWorkbench => AskedFor?.StartsWith("/workbench", StringComparison.Ordinal) == true;

    /// <summary>The status that was already given; a visitor who opens the address itself gets the status that it names.</summary>
    public int Status => AskedFor is not null ? HttpContext.Response.StatusCode
        : int.TryParse(Code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and < 600 ? status
        : 400;

    private string Code => HttpContext.Features.Get<IExceptionHandlerPathFeature>() is not null
        ? HttpContext.Response.StatusCode.ToString(CultureInfo.InvariantCulture)
        : RouteData.Values["code"] as string ?? "404";

    private string? AskedFor =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
}
