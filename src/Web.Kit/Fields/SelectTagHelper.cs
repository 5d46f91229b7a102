using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>A list to choose from, for more than about seven answers; radios are easier below that.</summary>
[HtmlTargetElement("t-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper(IText text) : FieldTagHelper(text)
{
    public required IEnumerable<Choice> Items { get; set; }

    /// <summary>The first line while nothing is chosen; null leaves it out.</summary>
    public string? Empty { get; set; } = "请选择";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var current = Current ?? "";
        var empty = Empty is null ? Html.None : Html.Of($"<option value=\"\">{T[Empty]}</option>");
        var options = Html.Join(Items.Select(item =>
            Html.Of($"<option value=\"{item.Value}\"{Html.Flag("selected", item.Value == current)}>{item.Text}</option>")));
        output.Replace(Group(Html.Of($"""
            <select class="govuk-select{(Slip is null ? "" : " govuk-select--error")}{(IsGiven ? " t-given" : "")}" id="{Id}" name="{FieldName}"{Html.Attribute("aria-describedby", DescribedBy())}{Html.Attribute("aria-invalid", Slip is null ? null : "true")}{Pass.Through(output)}>{empty}{options}</select>
            """), Id));
    }
}
