using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>
/// A table; its content is ordinary <c>thead</c> and <c>tbody</c>. On phones it either scrolls sideways by itself, or with <c>stack</c> each row
/// becomes a small card, for which cells carry <c>data-label</c>.
/// </summary>
[HtmlTargetElement("t-table")]
public sealed class TableTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>What the table lists; read out first.</summary>
    public required string Caption { get; set; }

    public bool ShowCaption { get; set; }

    public bool Stack { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = PageIds.Next(ViewContext, "table");
        var table = Html.Of($"""
            <table class="t-table{(Stack ? " t-table--stack" : "")}"><caption id="{id}"{Html.Attribute("class", ShowCaption ? null : "govuk-visually-hidden")}>{Caption}</caption>{await output.ContentAsync()}</table>
            """);
        output.Replace(Stack ? table : Html.Of($"<div class=\"t-scroll\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">{table}</div>"));
    }
}
