using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>The actions allowed now; each says its legal consequence in one line.</summary>
[HtmlTargetElement("t-acts")]
public sealed class ActsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Replace(Html.Of($"<div class=\"t-acts\">{await output.ContentAsync()}</div>"));
}

/// <summary>One action: a submit button (with <c>name</c>, <c>value</c>, <c>formaction</c>… as on a button), or a link when <c>href</c> is given.</summary>
[HtmlTargetElement("t-act", ParentTag = "t-acts", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ActTagHelper : TagHelper
{
    public required string Title { get; set; }

    public string? Consequence { get; set => field = Given.Text(value); }

    public string? Href { get; set => field = Given.Text(value); }

    /// <summary>The one that is right in most cases.</summary>
    public bool Main { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var inside = Html.Of($"<span class=\"t-act__title\">{Title}</span>{(Consequence is null ? Html.None : Html.Of($"<span class=\"t-act__consequence\">{Consequence}</span>"))}");
        var classes = "t-act" + (Main ? " t-act--main" : "");
        var rest = Pass.Through(output);
        output.Replace(Href is null
            ? Html.Of($"<button type=\"submit\" class=\"{classes}\"{rest}>{inside}</button>")
            : Html.Of($"<a class=\"{classes}\" href=\"{Href}\"{rest}>{inside}</a>"));
    }
}
