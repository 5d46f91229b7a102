using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>
/// A date. Dates that people know by heart (birth, issue, lease) are typed into three short fields 年 月 日, which every browser
/// and every phone's number keys can do; near dates to be picked (appointments) use <c>picker</c>, the browser's own calendar.
/// </summary>
[HtmlTargetElement("t-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper(IText text) : FieldTagHelper(text)
{
    public bool Picker { get; set; }

    public DateOnly? Min { get; set; }

    public DateOnly? Max { get; set; }

    /// <summary>Tells autofill that this is the person's birthday.</summary>
    public bool Birthday { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Replace(Picker ? Group(Native(Pass.Through(output)), Id) : FieldsetGroup(Three()));

    private Html Native(Html rest) => Html.Of($"""
        <input class="govuk-input t-date{(Slip is null ? "" : " govuk-input--error")}{(IsGiven ? " t-given" : "")}" id="{Id}" name="{FieldName}" type="date"{Html.Attribute("value", Current)}{Html.Attribute("min", Min is { } min ? ChineseDate.Iso(min) : null)}{Html.Attribute("max", Max is { } max ? ChineseDate.Iso(max) : null)}{Html.Attribute("aria-describedby", DescribedBy())}{Html.Attribute("aria-invalid", Slip is null ? null : "true")}{rest}>
        """);

    private Html Three()
    {
        var parts = DateFields.Split(Current);
        return Html.Of($"""
            <div class="govuk-date-input">{Part("year", "年", parts.Year, 4, Id)}{Part("month", "月", parts.Month, 2, Id + "-month")}{Part("day", "日", parts.Day, 2, Id + "-day")}</div>
            """);
    }

    private Html Part(string part, string unit, string? computed, int width, string id)
    {
        var name = $"{FieldName}.{part}";
        var typed = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;
        return Html.Of($"""
            <div class="govuk-date-input__item"><input class="govuk-input govuk-date-input__input govuk-input--width-{width}{(Slip is null ? "" : " govuk-input--error")}{(IsGiven ? " t-given" : "")}" id="{id}" name="{name}" type="text" inputmode="numeric" maxlength="{width + 2}" autocomplete="{(Birthday ? "bday-" + part : "off")}"{Html.Attribute("value", typed ?? computed)}{Html.Attribute("aria-invalid", Slip is null ? null : "true")}><label class="govuk-label govuk-date-input__label" for="{id}">{T[unit]}</label></div>
            """);
    }
}
