using System.Text.Json.Nodes;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Workbench.EditElements;

/// <summary>One element as a field: what stands in it, and what is wrong with it.</summary>
/// <param name="Name">Name in the form, for example <c>materials[2].name</c>.</param>
/// <param name="Text">What was typed, or what is kept.</param>
internal sealed record ElementField(Element Element, string Name, string Text, string? Slip, CodeSets Codes)
{
    public string Label => Element.Name;

    /// <summary>What to write; what is needed and still empty says so, for it lowers the completeness.</summary>
    public string Hint => string.Join('；', new[] { Element.Required && Text.Length == 0 ? "还没填" : "", Element.Hint }.Where(part => part.Length > 0));

    public bool IsMany => Element.Kind is ElementKind.Codes or ElementKind.CodeNames or ElementKind.Choices;

    public IEnumerable<Choice> Choices => Element.Kind switch
    {
        ElementKind.YesNo => [new("是"), new("否")],
        ElementKind.Choice or ElementKind.Choices => Element.Choices.Select(choice => new Choice(choice.Name)),
        _ => Codes[Element.Set].Values.Select(value => new Choice($"{value.Code} {value.Name}")),
    };

    /// <summary>What is chosen, in the words of <see cref="Choices"/>.</summary>
    public string[] Chosen => Text.Split(ElementText.Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static ElementField Of(Element element, string name, JsonNode? value, FormSlips slips, CodeSets codes) =>
        new(element, name, slips.Typed(name) ?? ElementText.Write(element, value, codes) switch { "" when element.Kind == ElementKind.YesNo => "否", var text => text }, slips.Of(name), codes);
}

/// <summary>What was typed last and what was wrong with it; nothing when the page is shown for the first time.</summary>
internal sealed record FormSlips(Func<string, string?> Typed, Func<string, string?> Of)
{
    public static FormSlips None { get; } = new(_ => null, _ => null);
}
