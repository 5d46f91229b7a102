using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;

namespace Tongban.Forms.Features.Api.Forms;

/// <summary>A form as others read it.</summary>
/// <param name="Schema">Where the JSON Schema of its answers is.</param>
/// <param name="Declaration">What the applicant signs.</param>
internal sealed record FormOut(
    string Code, int Version, string Title, string Schema, IReadOnlyList<FormRole> Roles, IReadOnlyList<PageOut> Pages, IReadOnlyList<FormRule> Rules, string Declaration)
{
    public static FormOut Of(FormDefinition form) => new(
        form.Code, form.Version, form.Title, $"/api/v1/forms/{form.Code}/schema?version={form.Version}", form.Roles,
        [.. form.Pages.Select(page => new PageOut(page.Code, page.Title, page.Hint, page.ShowIf, [.. page.Fields.Select(FieldOut.Of)]))], form.Rules, form.Declaration);
}

/// <param name="ShowIf">JsonLogic over earlier answers; null when it is always asked.</param>
internal sealed record PageOut(string Code, string Title, string Hint, JsonNode? ShowIf, IReadOnlyList<FieldOut> Fields);

/// <param name="Key">Names the answer: role and element.</param>
/// <param name="Type">How it is typed and checked.</param>
/// <param name="Required">JsonLogic, or true; null when it needn't be answered.</param>
/// <param name="ShowIf">JsonLogic over earlier answers; null when it is always asked.</param>
internal sealed record FieldOut(string Key, string Role, string Element, ElementType Type, string Label, string Hint, JsonNode? Required, JsonNode? ShowIf)
{
    public required IReadOnlyList<FormOption> Options { get; init; }

    /// <summary>JsonLogic that gives the value; null when it is typed.</summary>
    public JsonNode? Compute { get; init; }

    public string? Group { get; init; }

    public string? Help { get; init; }

    /// <summary>The unit of a quantity.</summary>
    public string? Unit { get; init; }

    public static FieldOut Of(FormField field) =>
        new(field.Key, field.Role, field.Element.Code, field.Element.Type, field.Label, field.Hint, field.Required, field.ShowIf) { Options = field.Options, Compute = field.Compute, Group = field.Group, Help = field.Help, Unit = field.Element.Unit };
}
