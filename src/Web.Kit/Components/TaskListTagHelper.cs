using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>What has to be done, in any order, with the state of each.</summary>
[HtmlTargetElement("t-tasks")]
public sealed class TasksTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Replace(Html.Of($"<ul class=\"t-tasks\">{await output.ContentAsync()}</ul>"));
}

[HtmlTargetElement("t-task", ParentTag = "t-tasks", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TaskTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public required string Title { get; set; }

    /// <summary>Null while the task cannot be started yet.</summary>
    public string? Href { get; set => field = Given.Text(value); }

    public string? Note { get; set => field = Given.Text(value); }

    /// <summary>For example 已填好, 还差 2 项, 还不能填.</summary>
    public required string Status { get; set; }

    public string? Tone { get; set => field = Given.Text(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = PageIds.Next(ViewContext, "task");
        var title = Href is null
            ? Html.Of($"<span class=\"t-muted\">{Title}</span>")
            : Html.Of($"<a href=\"{Href}\" aria-describedby=\"{id}\">{Title}</a>");
        output.Replace(Html.Of($"""
            <li class="t-tasks__item"><div>{title}{(Note is null ? Html.None : Html.Of($"<p class=\"t-note\">{Note}</p>"))}</div><span id="{id}" class="t-tag{Tones.Class("t-tag", Tone)}">{Status}</span></li>
            """));
    }
}
