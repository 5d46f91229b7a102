using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>How far a journey has come. On phones it shrinks to «第 3 步，共 6 步» with the bar.</summary>
[HtmlTargetElement("t-steps", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepsTagHelper(IText text) : TagHelper
{
    public required IReadOnlyList<Step> Items { get; set; }

    /// <summary>Index of the step that is being filled in, from 0.</summary>
    public int Now { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var items = Html.Join(Items.Select(Item));
        output.Replace(Html.Of($"""
            <nav class="t-steps" aria-label="{text["办理步骤"]}"><p class="t-steps__count">{text["第 {0} 步，共 {1} 步", Now + 1, Items.Count]} <strong>{Items[Now].Text}</strong></p><ol>{items}</ol></nav>
            """));
    }

    private Html Item(Step step, int index)
    {
        var (state, words) = index < Now ? ("done", "已完成") : index == Now ? ("now", "正在填写") : ("todo", "未开始");
        var name = step.Href is null || index == Now ? Html.Text(step.Text) : Html.Of($"<a href=\"{step.Href}\">{step.Text}</a>");
        return Html.Of($"""
            <li class="t-steps__{state}"{Html.Attribute("aria-current", index == Now ? "step" : null)}>{name}<span class="govuk-visually-hidden">（{text[words]}）</span></li>
            """);
    }
}

/// <summary>One step; with an address when the reader may go there.</summary>
public sealed record Step(string Text, string? Href = null);
