using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Bundles;

namespace Tongban.Cases.Features.Portal.Bundles;

/// <summary>高效办成一件事 on the home page.</summary>
public sealed class BundlesViewComponent : ViewComponent
{
    public IViewComponentResult Invoke() => View("/Features/Portal/Bundles/_Section.cshtml", HttpContext.RequestServices.GetRequiredService<BundleBook>().All);
}

/// <summary>Above what a search found: the matters 一件事 that the words may mean.</summary>
public sealed class MeantBundlesViewComponent : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        var asked = Request.Query["q"].ToString().Trim();
        return View("/Features/Portal/Bundles/_Meant.cshtml", HttpContext.RequestServices.GetRequiredService<BundleBook>().All.Where(bundle => bundle.IsMeantBy(asked)).ToList());
    }
}
