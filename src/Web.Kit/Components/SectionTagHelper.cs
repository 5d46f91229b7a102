using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>A block of a page: a heading with a quiet note or a link beside it.</summary>
[HtmlTargetElement("t-section")]
public sealed class SectionTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public required string Title { get; set; }

    public string? Note { get; set => field = Given.Text(value); }

    /// <summary>Makes the note a link.</summary>
    public string? Href { get; set => field = Given.Text(value); }

    public string? Id { get; set => field = Given.Text(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = Id ?? PageIds.Next(ViewContext, "section");
        var note = Note is null ? Html.None : Href is null ? Html.Of($"<p>{Note}</p>") : Html.Of($"<a href=\"{Href}\">{Note}</a>");
        output.Replace(Html.Of($"""
            <section class="t-section" aria-labelledby="{id}"><header><h2 id="{id}">{Title}</h2>{note}</header>{await output.ContentAsync()}</section>
            """));
    }
}

/// <summary>The way from the home page to here.</summary>
[HtmlTargetElement("t-crumbs")]
public sealed class CrumbsTagHelper(IText text) : TagHelper
{
    public required IEnumerable<NavLink> Items { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Replace(Html.Of($"""
        <nav class="t-crumbs" aria-label="{text["所在位置"]}"><ol>{Html.Join(Items.Select(item => Html.Of($"<li><a href=\"{item.Href}\">{item.Text}</a></li>")))}</ol></nav>
        """));
}

/// <summary>The large search box; a plain GET form.</summary>
[HtmlTargetElement("t-search", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SearchTagHelper(IText text) : TagHelper
{
    public string Action { get; set; } = "/search";

    public string Name { get; set; } = "q";

    public string? Value { get; set => field = Given.Text(value); }

    public string Label { get; set; } = "搜索事项";

    public string? Placeholder { get; set => field = Given.Text(value); }

    public bool Small { get; set; }

    /// <summary>Code of the place that is searched; null for everywhere.</summary>
    public string? Place { get; set => field = Given.Text(value); }

    /// <summary>Address that answers with words for what was typed so far.</summary>
    public string? Suggest { get; set => field = Given.Text(value); } = "/search/suggest";

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Replace(Html.Of($"""
        <form class="t-search{(Small ? " t-search--small" : "")}" role="search" action="{Action}" method="get"><label class="govuk-visually-hidden" for="{FieldId.Of(Name)}">{text[Label]}</label><input id="{FieldId.Of(Name)}" name="{Name}" type="search" enterkeyhint="search" maxlength="100"{Html.Attribute("value", Value)}{Html.Attribute("placeholder", Placeholder)}{Suggestions}>{(Place is null ? Html.None : Html.Of($"<input type=\"hidden\" name=\"place\" value=\"{Place}\">"))}<button type="submit">{Icon.Of("search")}<span>{text["搜索"]}</span></button></form>
        """));

    private Html Suggestions => Suggest is null ? Html.None
        : Html.Of($" data-t-suggest=\"{Suggest}{(Place is null ? "" : "?place=" + Place)}\" data-t-words=\"{text["您可能想找"]}|{text["{0} 条建议，用上下键选", "#"]}\"");
}
