using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>What happened, newest first.</summary>
[HtmlTargetElement("t-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Replace(Html.Of($"<ol class=\"t-timeline\">{await output.ContentAsync()}</ol>"));
}

[HtmlTargetElement("t-event", ParentTag = "t-timeline")]
public sealed class EventTagHelper : TagHelper
{
    public required string Title { get; set; }

    /// <summary>Who, or by which way; may be null.</summary>
    public string? By { get; set => field = Given.Text(value); }

    public DateTimeOffset? At { get; set; }

    /// <summary>done, now, todo.</summary>
    public string State { get; set; } = "done";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.ContentAsync();
        var time = At is { } at ? Html.Of($"<time datetime=\"{at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)}\">{ChineseDate.Moment(at)}</time>") : Html.None;
        var between = By is not null && At is not null ? " · " : "";
        output.Replace(Html.Of($"""
            <li class="t-timeline__{State}"{Html.Attribute("aria-current", State == "now" ? "step" : null)}><span class="t-timeline__title">{Title}</span> <span class="t-muted">{By}{between}{time}</span>{(content.IsEmpty ? Html.None : Html.Of($"<div class=\"t-timeline__more\">{content}</div>"))}</li>
            """));
    }
}
