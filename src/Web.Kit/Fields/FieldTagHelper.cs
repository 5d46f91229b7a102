using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>
/// What every field has in common: label, hint, where a prefilled value comes from, and the error beside it.
/// Bind with <c>for="Input.Name"</c>, or give <c>name</c>, <c>value</c> and <c>error</c> for forms that are data.
/// </summary>
public abstract class FieldTagHelper(IText text) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression? For { get; set; }

    public string? Name { get; set => field = Given.Text(value); }

    public object? Value { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set => field = Given.Text(value); }

    public string? Error { get; set => field = Given.Text(value); }

    /// <summary>Shows 选填 beside the label. Without it the field is understood to be required.</summary>
    public bool Optional { get; set; }

    /// <summary>Where a prefilled value comes from, for example 人口库; null when the person fills it in.</summary>
    public string? Source { get; set => field = Given.Text(value); }

    /// <summary>When the source last changed the value.</summary>
    public DateOnly? SourceDate { get; set; }

    /// <summary>Where the value comes from as a whole sentence, in place of the one made of source and day.</summary>
    public string? SourceText { get; set => field = Given.Text(value); }

    /// <summary>Asks to look at the value again 请核对: it comes from long ago.</summary>
    public bool SourceOld { get; set; }

    /// <summary>Where to read how a wrong prefilled value is corrected.</summary>
    public string? SourceHref { get; set => field = Given.Text(value); }

    /// <summary>Makes the label the page's heading, for a page with one question.</summary>
    public bool Heading { get; set; }

    protected IText T => text;

    protected string FieldName => Name ?? (For is null
        ? throw new InvalidOperationException("A field needs for or name")
        : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name));

    /// <summary>Tells fields of one name apart where a page has several forms; what the id is made from instead of the name.</summary>
    public string? Key { get; set => field = Given.Text(value); }

    protected string Id => FieldId.Of(Key ?? FieldName);

    protected string? Slip =>
        Error ?? (ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null);

    /// <summary>What stands in the field: what was typed, before anything else, so that an error never loses it.</summary>
    protected string? Current
    {
        get
        {
            if (ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry) && entry.RawValue is not null)
                return entry.AttemptedValue;
            return Format(Value ?? For?.Model);
        }
    }

    protected bool IsGiven => Source is not null;

    protected static string? Format(object? value) => value switch
    {
        null => null,
        string text => text,
        // A date that nobody has set yet is an empty field, not the year 1.
        DateOnly date => date == default ? null : ChineseDate.Iso(date),
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>The ids of everything that explains the field, for aria-describedby; null when nothing does.</summary>
    protected string? DescribedBy(string? more = null)
    {
        string?[] ids = [Hint is null ? null : Id + "-hint", Slip is null ? null : Id + "-error", IsGiven ? Id + "-source" : null, more];
        var joined = string.Join(' ', ids.Where(id => id is not null));
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>Label, hint, error, control and source in their order.</summary>
    protected Html Group(Html control, string labelFor) => Html.Of($"""
        <div class="govuk-form-group{(Slip is null ? "" : " govuk-form-group--error")}">{LabelMarkup(labelFor)}{HintMarkup()}{ErrorMarkup()}{control}{SourceMarkup()}</div>
        """);

    /// <summary>The same for several controls under one legend.</summary>
    protected Html FieldsetGroup(Html controls) => Html.Of($"""
        <div class="govuk-form-group{(Slip is null ? "" : " govuk-form-group--error")}"><fieldset class="govuk-fieldset"{Html.Attribute("aria-describedby", DescribedBy())}><legend class="govuk-fieldset__legend{(Heading ? " govuk-fieldset__legend--l" : " govuk-fieldset__legend--s")}">{(Heading ? Html.Of($"<h1 class=\"govuk-fieldset__heading\">{Named()}</h1>") : Named())}</legend>{HintMarkup()}{ErrorMarkup()}{controls}{SourceMarkup()}</fieldset></div>
        """);

    protected Html Named() => Optional ? Html.Of($"{Label}<span class=\"t-optional\">{T["（选填）"]}</span>") : Html.Text(Label);

    private Html LabelMarkup(string labelFor)
    {
        var label = Html.Of($"<label class=\"govuk-label{(Heading ? " govuk-label--l" : " govuk-label--s")}\" for=\"{labelFor}\">{Named()}</label>");
        return Heading ? Html.Of($"<h1 class=\"govuk-label-wrapper\">{label}</h1>") : label;
    }

    protected Html HintMarkup() => Hint is null ? Html.None : Html.Of($"<div id=\"{Id}-hint\" class=\"govuk-hint\">{Hint}</div>");

    protected Html ErrorMarkup() => Slip is null
        ? Html.None
        : Html.Of($"<p id=\"{Id}-error\" class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">{T["错误："]}</span>{Slip}</p>");

    private Html SourceMarkup() => !IsGiven ? Html.None : Html.Of($"""
        <p id="{Id}-source" class="t-source">{Icon.Of("check")}<span>{SourceText ?? T["来自{0}", Source!] + (SourceDate is { } date ? T["，{0}更新", ChineseDate.Long(date)] : "")}</span>{Html.When(SourceOld, () => Html.Of($" <strong class=\"t-tag t-tag--amber\">{T["请核对"]}</strong>"))}{Html.When(SourceHref is not null, () => Html.Of($" <a href=\"{SourceHref}\">{T["这项不对"]}<span class=\"govuk-visually-hidden\">{Label}</span></a>"))}</p>
        """);
}
