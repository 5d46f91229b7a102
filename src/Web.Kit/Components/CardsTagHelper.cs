using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>Large entrances of the home page, two or three in a row.</summary>
[HtmlTargetElement("t-doors")]
public sealed class DoorsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Replace(Html.Of($"<ul class=\"t-doors\">{await output.ContentAsync()}</ul>"));
}

[HtmlTargetElement("t-door", ParentTag = "t-doors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DoorTagHelper : TagHelper
{
    public required string Title { get; set; }

    public required string Href { get; set; }

    public string? Note { get; set => field = Given.Text(value); }

    public string? Icon { get; set => field = Given.Text(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Replace(Html.Of($"""
        <li class="t-door">{(Icon is null ? Html.None : Kit.Icon.Of(Icon))}<div><a href="{Href}">{Title}</a>{(Note is null ? Html.None : Html.Of($"<p>{Note}</p>"))}</div></li>
        """));
}

/// <summary>Cards of equal rank, three in a row on a wide screen.</summary>
[HtmlTargetElement("t-cards")]
public sealed class CardsTagHelper : TagHelper
{
    /// <summary>Of the cards' headings: 2 right under the page's own heading, 3 within a section.</summary>
    public int Level { get; set; } = 3;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(CardsTagHelper)] = Level;
        output.Replace(Html.Of($"<ul class=\"t-cards\">{await output.ContentAsync()}</ul>"));
    }
}

/// <summary>One card; its content is a sentence. The whole card can be pressed.</summary>
[HtmlTargetElement("t-card", ParentTag = "t-cards")]
public sealed class CardTagHelper : TagHelper
{
    public required string Title { get; set; }

    public required string Href { get; set; }

    /// <summary>What is gained, for example 少填 64% · 少交 9 份材料.</summary>
    public string? Gain { get; set => field = Given.Text(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var level = (int)context.Items[typeof(CardsTagHelper)];
        output.Replace(Html.Of($"""
            <li class="t-card"><h{level} class="t-card__title"><a href="{Href}">{Title}</a></h{level}><div class="t-card__text">{await output.ContentAsync()}</div>{(Gain is null ? Html.None : Html.Of($"<p class=\"t-card__gain\">{Gain}</p>"))}</li>
            """));
    }
}

/// <summary>Topics with an icon, five in a row on a wide screen.</summary>
[HtmlTargetElement("t-topics")]
public sealed class TopicsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Replace(Html.Of($"<ul class=\"t-topics\">{await output.ContentAsync()}</ul>"));
}

[HtmlTargetElement("t-topic", ParentTag = "t-topics", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TopicTagHelper : TagHelper
{
    public required string Title { get; set; }

    public required string Href { get; set; }

    public string Icon { get; set; } = "document";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Replace(Html.Of($"<li><a class=\"t-topic\" href=\"{Href}\">{Kit.Icon.Of(Icon)}<span>{Title}</span></a></li>"));
}
