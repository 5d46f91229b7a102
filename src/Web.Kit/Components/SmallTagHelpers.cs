using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>An icon by name; it is hidden from screen readers, so words stand beside it.</summary>
[HtmlTargetElement("t-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Replace(Icon.Of(Name));
}

/// <summary>A short state in a coloured pill. The words alone must be enough: colour only helps.</summary>
[HtmlTargetElement("t-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>green, amber, red, blue, or grey when null.</summary>
    public string? Tone { get; set => field = Given.Text(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Replace(Html.Of($"<span class=\"t-tag{Tones.Class("t-tag", Tone)}\">{await output.ContentAsync()}</span>"));
}

/// <summary>A light before a deadline. Its shape differs too, for those who do not see the colour.</summary>
[HtmlTargetElement("t-lamp")]
public sealed class LampTagHelper(IText text) : TagHelper
{
    /// <summary>green, amber (or yellow), red, none.</summary>
    public string Light { get; set; } = "none";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (name, words) = Light.ToUpperInvariant() switch
        {
            "GREEN" => ("green", "绿灯"),
            "YELLOW" or "AMBER" => ("amber", "黄灯"),
            "RED" => ("red", "红灯"),
            "NONE" => ("none", "不计时"),
            _ => throw new InvalidOperationException($"No light is called {Light}"),
        };
        output.Replace(Html.Of($"<span class=\"t-lamp t-lamp--{name}\"><span class=\"govuk-visually-hidden\">{text[words]} </span>{await output.ContentAsync()}</span>"));
    }
}

/// <summary>Back to where the reader came from.</summary>
[HtmlTargetElement("t-back")]
public sealed class BackTagHelper(IText text) : TagHelper
{
    public required string Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.ContentAsync();
        output.Replace(Html.Of($"<p class=\"t-back\"><a href=\"{Href}\">{Icon.Of("back")}{(content.IsEmpty ? Html.Text(text["返回"]) : content)}</a></p>"));
    }
}

/// <summary>Something long that most readers skip.</summary>
[HtmlTargetElement("t-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public required string Summary { get; set; }

    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Replace(Html.Of($"""
        <details class="t-details"{Html.Flag("open", Open)}><summary>{Icon.Of("next")}<span>{Summary}</span></summary><div class="t-details__text">{await output.ContentAsync()}</div></details>
        """));
}

/// <summary>A group of fields under one legend.</summary>
[HtmlTargetElement("t-fieldset")]
public sealed class FieldsetTagHelper : TagHelper
{
    public required string Legend { get; set; }

    public string? Hint { get; set => field = Given.Text(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Replace(Html.Of($"""
        <fieldset class="govuk-fieldset t-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{Legend}</legend>{(Hint is null ? Html.None : Html.Of($"<p class=\"govuk-hint\">{Hint}</p>"))}{await output.ContentAsync()}</fieldset>
        """));
}

internal static class Tones
{
    public static string Class(string block, string? tone) => tone switch
    {
        null or "" or "grey" => "",
        "green" or "amber" or "red" or "blue" => $" {block}--{tone}",
        _ => throw new InvalidOperationException($"No tone is called {tone}"),
    };
}
