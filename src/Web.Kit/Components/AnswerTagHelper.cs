using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>The guide's answer at a glance: how long, how many visits, what it costs, what comes out.</summary>
[HtmlTargetElement("t-answer")]
public sealed class AnswerTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Replace(Html.Of($"<dl class=\"t-answer\">{await output.ContentAsync()}</dl>"));
}

[HtmlTargetElement("t-point", ParentTag = "t-answer", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PointTagHelper : TagHelper
{
    public required string Name { get; set; }

    public required string Value { get; set; }

    public string? Note { get; set => field = Given.Text(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Replace(Html.Of($"""
        <div><dt>{Name}</dt><dd>{Value}</dd>{(Note is null ? Html.None : Html.Of($"<dd class=\"t-answer__note\">{Note}</dd>"))}</div>
        """));
}

/// <summary>A few large figures with what they count; the gist of a page in numbers.</summary>
[HtmlTargetElement("t-figures")]
public sealed class FiguresTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Replace(Html.Of($"<dl class=\"t-figures\">{await output.ContentAsync()}</dl>"));
}

[HtmlTargetElement("t-figure", ParentTag = "t-figures", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FigureTagHelper : TagHelper
{
    public required string Value { get; set; }

    public string? Unit { get; set => field = Given.Text(value); }

    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Replace(Html.Of($"""
        <div><dt>{Name}</dt><dd>{Value}{(Unit is null ? Html.None : Html.Of($" <span class=\"t-figures__unit\">{Unit}</span>"))}</dd></div>
        """));
}
