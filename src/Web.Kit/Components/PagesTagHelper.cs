using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Tongban.Web.Kit;

/// <summary>Links to the other pages of a list. Keeps the address's other parameters; nothing when there is one page.</summary>
[HtmlTargetElement("t-pages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagesTagHelper(IText text) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; }

    public int Count { get; set; }

    /// <summary>The address's parameter. Not <c>page</c>: Razor Pages keeps the page's own name under that word.</summary>
    public string Parameter { get; set; } = "p";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Replace(Count <= 1 ? Html.None : Html.Of($"""
            <nav class="t-pages" aria-label="{text["分页"]}"><ul>{Turn(Page - 1, "上一页", "back")}{Html.Join(Shown().Select(Number))}{Turn(Page + 1, "下一页", "next")}</ul></nav>
            """));

    /// <summary>First, last, and the neighbours of the current one; 0 stands for a gap.</summary>
    private IEnumerable<int> Shown()
    {
        var last = 0;
        for (var page = 1; page <= Count; page++)
        {
            if (page != 1 && page != Count && Math.Abs(page - Page) > 1)
                continue;
            if (page > last + 1)
                yield return 0;
            yield return last = page;
        }
    }

    private Html Number(int page) => page == 0
        ? Html.Of($"<li class=\"t-pages__gap\">…</li>")
        : Html.Of($"<li><a href=\"{Address(page)}\" aria-label=\"{text["第 {0} 页", page]}\"{Html.Attribute("aria-current", page == Page ? "page" : null)}>{page}</a></li>");

    private Html Turn(int page, string words, string icon) => page < 1 || page > Count
        ? Html.None
        : Html.Of($"<li class=\"t-pages__{icon}\"><a href=\"{Address(page)}\" rel=\"{(icon == "back" ? "prev" : "next")}\">{(icon == "back" ? Icon.Of("back") : Html.None)}{text[words]}{(icon == "next" ? Icon.Of("next") : Html.None)}</a></li>");

    /// <summary>No page looks at more of a parameter; a link that repeats ten thousand characters helps nobody.</summary>
    private const int Longest = 500;

    private string Address(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var kept = request.Query.Where(pair => pair.Key != Parameter).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value is { Length: > Longest } ? value[..Longest] : value)));
        return QueryHelpers.AddQueryString(request.PathBase + request.Path, kept.Append(new(Parameter, page.ToString(CultureInfo.InvariantCulture))));
    }
}
