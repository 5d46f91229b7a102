using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>Several lines of text; with <c>max</c> it counts the characters left.</summary>
[HtmlTargetElement("t-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper(IText text) : FieldTagHelper(text)
{
    public int Rows { get; set; } = 5;

    /// <summary>Most characters that are accepted. The server checks it again.</summary>
    public int? Max { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var info = Max is null ? null : Id + "-info";
        var area = Html.Of($"""
            <textarea class="govuk-textarea{(Slip is null ? "" : " govuk-textarea--error")}{(Max is null ? "" : " govuk-js-character-count")}{(IsGiven ? " t-given" : "")}" id="{Id}" name="{FieldName}" rows="{Rows}"{Html.Attribute("aria-describedby", DescribedBy(info))}{Html.Attribute("aria-invalid", Slip is null ? null : "true")}{Pass.Through(output)}>
            {Current}</textarea>
            """);
        var group = Group(Max is null ? area : Html.Of($"{area}<div id=\"{info}\" class=\"govuk-hint govuk-character-count__message\">{T["最多 {0} 个字", Max]}</div>"), Id);
        output.Replace(Max is { } max ? Counted(group, max) : group);
    }

    private Html Counted(Html group, int max) => Html.Of($"""
        <div class="govuk-character-count" data-module="govuk-character-count" data-maxlength="{max}" data-i18n.characters-under-limit.other="{T["还可以写 %{count} 个字"]}" data-i18n.characters-at-limit="{T["正好写满"]}" data-i18n.characters-over-limit.other="{T["超出 %{count} 个字"]}" data-i18n.textarea-description.other="{T["最多 {0} 个字", max.ToString(CultureInfo.InvariantCulture)]}">{group}</div>
        """);
}
