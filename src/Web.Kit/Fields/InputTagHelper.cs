using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>One line of text. <c>kind</c> sets what phones and browsers need to help: keyboard, autofill, spell checking.</summary>
[HtmlTargetElement("t-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper(IText text) : FieldTagHelper(text)
{
    /// <summary>text, name, mobile, id-number, credit-code, email, password, new-password, code, money, whole, decimal, address, search, url.</summary>
    public string Kind { get; set; } = "text";

    /// <summary>Width in Chinese characters: 2, 3, 4, 5, 10, 20, 30; the whole measure when null.</summary>
    public int? Width { get; set; }

    public string? Prefix { get; set => field = Given.Text(value); }

    /// <summary>The unit, for example 平方米; it is read out with the label.</summary>
    public string? Suffix { get; set => field = Given.Text(value); }

    public bool Readonly { get; set; }

    public string? Autocomplete { get; set => field = Given.Text(value); }

    public string? Inputmode { get; set => field = Given.Text(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = InputKind.Of(Kind);
        var classes = "govuk-input" + (Width is { } width ? $" govuk-input--width-{width}" : "") + (Slip is null ? "" : " govuk-input--error")
            + (IsGiven ? " t-given" : "") + (kind.Spaced ? " govuk-input--extra-letter-spacing" : "");
        var value = kind.Type == "password" ? null : Current;
        var unit = Suffix is null ? null : Id + "-unit";
        var input = Html.Of($"""
            <input class="{classes}" id="{Id}" name="{FieldName}" type="{kind.Type}"{Html.Attribute("value", value)}{Html.Attribute("inputmode", Inputmode ?? kind.Inputmode)}{Html.Attribute("autocomplete", Autocomplete ?? kind.Autocomplete)}{Html.Attribute("spellcheck", kind.Spellcheck ? null : "false")}{Html.Attribute("autocapitalize", kind.Spellcheck ? null : "none")}{Html.Flag("readonly", Readonly)}{Html.Attribute("aria-describedby", DescribedBy(unit))}{Html.Attribute("aria-invalid", Slip is null ? null : "true")}{Html.Attribute("data-t-password", kind.Type == "password" ? T["显示"] + "|" + T["隐藏"] + "|" + Label : null)}{Pass.Through(output)}>
            """);
        output.Replace(Group(Wrap(input, unit), Id));
    }

    private Html Wrap(Html input, string? unit) => Prefix is null && Suffix is null ? input : Html.Of($"""
        <div class="govuk-input__wrapper">{Html.When(Prefix is not null, () => Html.Of($"<div class=\"govuk-input__prefix\" aria-hidden=\"true\">{Prefix}</div>"))}{input}{Html.When(Suffix is not null, () => Html.Of($"<div class=\"govuk-input__suffix\" id=\"{unit}\">{Suffix}</div>"))}</div>
        """);
}
