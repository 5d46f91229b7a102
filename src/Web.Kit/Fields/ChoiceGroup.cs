using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tongban.Web.Kit;

/// <summary>What a group tells its items: name, kind, what is chosen, how it looks.</summary>
internal sealed class ChoiceGroup(string name, string kind, IReadOnlySet<string> chosen, string id)
{
    private int _count;

    public Html Item(Choice choice, Html? conditional, string? extra = null)
    {
        // The first item carries the field's own id: the error summary's link lands on it.
        var id1 = _count == 0 ? id : $"{id}-{_count + 1}";
        _count++;
        var hint = choice.Hint is null ? null : id1 + "-choice-hint";
        var reveal = conditional is { IsEmpty: false };
        return Html.Of($"""
            <div class="govuk-{kind}__item"><input class="govuk-{kind}__input" id="{id1}" name="{name}" type="{(kind == "radios" ? "radio" : "checkbox")}" value="{choice.Value}"{Html.Flag("checked", chosen.Contains(choice.Value))}{Html.Attribute("aria-describedby", hint)}{Html.Attribute("data-t", extra)}><label class="govuk-label govuk-{kind}__label" for="{id1}">{choice.Text}</label>{Html.When(hint is not null, () => Html.Of($"<div id=\"{hint}\" class=\"govuk-hint govuk-{kind}__hint\">{choice.Hint}</div>"))}</div>{Html.When(reveal, () => Html.Of($"<div class=\"govuk-{kind}__conditional\">{conditional}</div>"))}
            """);
    }
}

/// <summary>Radios and check boxes: one legend, several answers.</summary>
public abstract class ChoicesTagHelper(IText text, string kind) : FieldTagHelper(text)
{
    public IEnumerable<Choice>? Items { get; set; }

    /// <summary>list (one below the other), inline, or pills (short answers in one row).</summary>
    public string Look { get; set; } = "list";

    protected abstract IReadOnlySet<string> Chosen();

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var group = new ChoiceGroup(FieldName, kind, Chosen(), Id);
        context.Items[typeof(ChoiceGroup)] = group;
        var items = Items is null ? await output.ContentAsync() : Html.Join(Items.Select(item => group.Item(item, null)));
        output.Replace(FieldsetGroup(Html.Of($"<div class=\"govuk-{kind}{LookClass}\">{items}</div>")));
    }

    private string LookClass => Look switch
    {
        "list" => "",
        "inline" => $" govuk-{kind}--inline",
        "pills" => " t-pills",
        _ => throw new InvalidOperationException($"No look is called {Look}"),
    };
}
