using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>What has to be handed in, numbered, and what need not be.</summary>
[HtmlTargetElement("t-materials")]
public sealed class MaterialsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Replace(Html.Of($"<ol class=\"t-materials\">{await output.ContentAsync()}</ol>"));
}

/// <summary>One material; its content is a note with links (sample, blank form).</summary>
[HtmlTargetElement("t-material", ParentTag = "t-materials")]
public sealed class MaterialTagHelper(IText text) : TagHelper
{
    public required string Name { get; set; }

    /// <summary>provide 需要您提供, exempt 免提交, promise 承诺代替, later 可后补, optional 视情况.</summary>
    public string Way { get; set; } = "provide";

    /// <summary>Other words for the way, when the item has its own.</summary>
    public string? Words { get; set => field = Given.Text(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (tone, words) = Way switch
        {
            "provide" => ("amber", "需要您提供"),
            "exempt" => ("green", "免提交"),
            "promise" => ("blue", "承诺代替"),
            "later" => ("blue", "可以后补"),
            "optional" => (null, "视情况"),
            _ => throw new InvalidOperationException($"No way is called {Way}"),
        };
        output.Replace(Html.Of($"""
            <li><div class="t-materials__name">{Name}</div><span class="t-tag{Tones.Class("t-tag", tone)}">{Words ?? text[words]}</span><div class="t-materials__note">{await output.ContentAsync()}</div></li>
            """));
    }
}
