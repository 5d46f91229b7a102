using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Tongban.Web.Kit;

/// <summary>
/// Ids that stand once on a page. A tag helper's own <c>UniqueId</c> belongs to its place in the source, so that within a loop every turn would
/// have the same, and labels would all point at the first.
/// </summary>
internal static class PageIds
{
    public static string Next(ViewContext view, string prefix)
    {
        var next = view.HttpContext.Items[typeof(PageIds)] is int last ? last + 1 : 1;
        view.HttpContext.Items[typeof(PageIds)] = next;
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{next}");
    }
}
