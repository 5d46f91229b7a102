using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>Names and values. <c>check</c> is the look for checking answers, with a link to change each.</summary>
[HtmlTargetElement("t-facts")]
public sealed class FactsTagHelper : TagHelper
{
    public bool Check { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Replace(Html.Of($"<dl class=\"t-facts{(Check ? " t-facts--check" : "")}\">{await output.ContentAsync()}</dl>"));
}

[HtmlTargetElement("t-fact", ParentTag = "t-facts")]
public sealed class FactTagHelper(IText text) : TagHelper
{
    public required string Name { get; set; }

    public string? ChangeHref { get; set => field = Given.Text(value); }

    public string? Source { get; set => field = Given.Text(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.ContentAsync();
        var value = content.IsEmpty ? Html.Of($"<span class=\"t-muted\">{text["没有填"]}</span>") : content;
        var source = Source is null ? Html.None : Html.Of($" <span class=\"t-source\">{text["来自{0}", Source]}</span>");
        var change = ChangeHref is null ? Html.None : Html.Of($"<dd class=\"t-facts__change\"><a href=\"{ChangeHref}\">{text["修改"]}<span class=\"govuk-visually-hidden\">{Name}</span></a></dd>");
        output.Replace(Html.Of($"<div><dt>{Name}</dt><dd>{value}{source}</dd>{change}</div>"));
    }
}
