using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>One answer of several.</summary>
[HtmlTargetElement("t-radios")]
public sealed class RadiosTagHelper(IText text) : ChoicesTagHelper(text, "radios")
{
    protected override IReadOnlySet<string> Chosen() => Current is { } value ? new HashSet<string>(StringComparer.Ordinal) { value } : new HashSet<string>(StringComparer.Ordinal);
}

/// <summary>Any number of answers.</summary>
[HtmlTargetElement("t-checkboxes")]
public sealed class CheckboxesTagHelper(IText text) : ChoicesTagHelper(text, "checkboxes")
{
    protected override IReadOnlySet<string> Chosen()
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry) && entry.RawValue is not null)
            return entry.RawValue is string[] many ? many.ToHashSet(StringComparer.Ordinal) : Set(entry.AttemptedValue);
        return (Value ?? For?.Model) switch
        {
            string one => Set(one),
            System.Collections.IEnumerable many => many.Cast<object?>().Select(Format).OfType<string>().ToHashSet(StringComparer.Ordinal),
            var other => Set(Format(other)),
        };
    }

    private static HashSet<string> Set(string? one) => one is null ? [] : [one];
}

/// <summary>One answer. Its content, when there is any, shows only while it is chosen.</summary>
[HtmlTargetElement("t-radio", ParentTag = "t-radios")]
[HtmlTargetElement("t-checkbox", ParentTag = "t-checkboxes")]
public sealed class ChoiceTagHelper : TagHelper
{
    public required string Value { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set => field = Given.Text(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var group = (ChoiceGroup)context.Items[typeof(ChoiceGroup)];
        var content = await output.ContentAsync();
        var text = content.ToString();
        output.Replace(group.Item(new Choice(Value, Label, Hint), string.IsNullOrWhiteSpace(text) ? null : content));
    }
}

/// <summary>A single box to tick, for example a declaration. Binds to a bool.</summary>
[HtmlTargetElement("t-check", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckTagHelper(IText text) : FieldTagHelper(text)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var value = Format(Value) ?? "true";
        var on = ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry) && entry.RawValue is not null
            ? (entry.RawValue as string[] ?? [entry.AttemptedValue ?? ""]).Contains(value)
            : For?.Model is true;
        output.Replace(Html.Of($"""
            <div class="govuk-form-group{(Slip is null ? "" : " govuk-form-group--error")}">{ErrorMarkup()}<div class="govuk-checkboxes"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="{Id}" name="{FieldName}" type="checkbox" value="{value}"{Html.Flag("checked", on)}{Html.Attribute("aria-describedby", DescribedBy())}{Pass.Through(output)}><label class="govuk-label govuk-checkboxes__label" for="{Id}">{Named()}</label>{Html.When(Hint is not null, () => Html.Of($"<div id=\"{Id}-hint\" class=\"govuk-hint govuk-checkboxes__hint\">{Hint}</div>"))}</div></div></div>
            """));
    }
}
