using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>Something the reader should know before going on. success answers an action (after the redirect) and is announced.</summary>
[HtmlTargetElement("t-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    /// <summary>info, success, warning, danger.</summary>
    public string Kind { get; set; } = "info";

    public string? Title { get; set => field = Given.Text(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var icon = Kind switch
        {
            "info" => "info",
            "success" => "check",
            "warning" or "danger" => "warning",
            _ => throw new InvalidOperationException($"No notice is called {Kind}"),
        };
        var role = Kind switch { "success" => "status", "danger" => "alert", _ => null };
        output.Replace(Html.Of($"""
            <div class="t-notice t-notice--{Kind}"{Html.Attribute("role", role)}>{Icon.Of(icon)}<div>{(Title is null ? Html.None : Html.Of($"<p class=\"t-notice__title\">{Title}</p>"))}{await output.ContentAsync()}</div></div>
            """));
    }
}

/// <summary>The page after a submission: what was done, its number, what happens next follows as ordinary text.</summary>
[HtmlTargetElement("t-done")]
public sealed class DoneTagHelper : TagHelper
{
    public required string Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Replace(Html.Of($"""
        <div class="t-done">{Icon.Of("check")}<h1>{Title}</h1><div>{await output.ContentAsync()}</div></div>
        """));
}

/// <summary>Nothing here yet: what will appear and how to begin.</summary>
[HtmlTargetElement("t-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public required string Title { get; set; }

    public string Icon { get; set; } = "document";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Replace(Html.Of($"""
        <div class="t-empty">{Kit.Icon.Of(Icon)}<p class="t-empty__title">{Title}</p>{await output.ContentAsync()}</div>
        """));
}
