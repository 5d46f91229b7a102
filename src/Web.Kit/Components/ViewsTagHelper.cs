using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>Views of one list as links: the choice is in the address, so it can be kept and sent.</summary>
[HtmlTargetElement("t-views")]
public sealed class ViewsTagHelper(IText text) : TagHelper
{
    public string Label { get; set; } = "视图";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Replace(Html.Of($"<nav class=\"t-views\" aria-label=\"{text[Label]}\"><ul>{await output.ContentAsync()}</ul></nav>"));
}

[HtmlTargetElement("t-view", ParentTag = "t-views", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ViewTagHelper : TagHelper
{
    public required string Title { get; set; }

    public required string Href { get; set; }

    public bool Current { get; set; }

    public int? Count { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Replace(Html.Of($"""
        <li><a href="{Href}"{Html.Attribute("aria-current", Current ? "page" : null)}>{Title}{(Count is { } count ? Html.Of($" <span class=\"t-views__count\">{count}</span>") : Html.None)}</a></li>
        """));
}
