using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>A button, or with <c>href</c> a link that looks like one. One primary button a page.</summary>
[HtmlTargetElement("t-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>primary, secondary (outlined), warning (cannot be undone), quiet (looks like a link).</summary>
    public string Kind { get; set; } = "primary";

    public string? Href { get; set => field = Given.Text(value); }

    public string? Icon { get; set => field = Given.Text(value); }

    public bool Small { get; set; }

    /// <summary>As wide as its column.</summary>
    public bool Wide { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.ContentAsync();
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Href is not null)
            output.Attributes.SetAttribute("href", Href);
        else if (!output.Attributes.ContainsName("type"))
            output.Attributes.SetAttribute("type", "submit");
        var classes = "govuk-button" + KindClass + (Small ? " t-button--small" : "") + (Wide ? " t-button--wide" : "");
        if (output.Attributes.TryGetAttribute("class", out var more))
            classes += " " + more.Value;
        output.Attributes.SetAttribute("class", classes);
        output.Content.SetHtmlContent(Html.Of($"{(Icon is null ? Html.None : Kit.Icon.Of(Icon))}{content}"));
    }

    private string KindClass => Kind switch
    {
        "primary" => "",
        "secondary" => " govuk-button--secondary",
        "warning" => " govuk-button--warning",
        "quiet" => " t-button--quiet",
        _ => throw new InvalidOperationException($"No button is called {Kind}"),
    };
}
