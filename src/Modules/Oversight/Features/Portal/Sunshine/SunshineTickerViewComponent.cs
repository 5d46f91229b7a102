using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Tongban.Oversight.Features.Portal.Sunshine;

/// <summary>The home page's section 阳光政务: this year's figures and the latest published steps; real ones or none.</summary>
public sealed class SunshineTickerViewComponent : ViewComponent
{
    private const int Shown = 5;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var feed = HttpContext.RequestServices.GetRequiredService<PublicFeed>();
        var latest = await feed.PageAsync(before: null, department: null, Shown, HttpContext.RequestAborted);
        return View("/Features/Portal/Sunshine/_Ticker.cshtml", new Ticker(await feed.FiguresAsync(HttpContext.RequestAborted), latest.Rows));
    }
}

internal sealed record Ticker(PublicFigures Totals, IReadOnlyList<Data.Rows.PublicationRow> Latest);
