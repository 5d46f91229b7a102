using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Rules;

namespace Tongban.Forms.Domain;

/// <summary>
/// Where the fields of a page stand. A field that depends on one answer of a radio group on the same page stands under that
/// answer, where it shows and hides without script; one that depends on the page in another way is always there, because
/// the page can't know yet; the rest follows from earlier pages.
/// </summary>
internal sealed class PageLayout
{
    private readonly FormPage _page;
    private readonly FormState _state;

    public PageLayout(FormDefinition form, FormPage page, FormData data, FormFacts facts)
    {
        _page = page;
        _state = FormState.Of(form, data, facts, page.Fields is [{ Row: { } row } field, ..] ? (field.Role, row) : null);
    }

    public IEnumerable<FormField> Top => _page.Fields.Where(asked => Under(asked) is null && (DependsOnPage(asked) || _state.IsShown(asked)));

    public IEnumerable<FormField> Below(FormField radio, string option) =>
        _page.Fields.Where(field => Under(field) is { } under && under.Key == radio.DefinedKey && under.Value == option);

    public bool IsRequired(FormField field) => field.Required is JsonValue always && always.GetValueKind() == JsonValueKind.True && !(DependsOnPage(field) && Under(field) is null)
        || _state.IsShown(field) && _state.IsRequired(field);

    private bool DependsOnPage(FormField field) =>
        field.ShowIf is not null && RuleText.VariablesOf(field.ShowIf) is var keys && (keys is null || _page.Fields.Any(other => keys.Contains(other.DefinedKey)));

    /// <summary>What the form computes for a field; null while it can't be told.</summary>
    public string? ValueOf(FormField field) => _state.Fields.GetValueOrDefault(field.Key)?.Value is { } value ? string.Join('、', value.Items) : null;

    private (string Key, string Value)? Under(FormField field)
    {
        if (field.ShowIf is not JsonObject { Count: 1 } rule || rule["=="] is not JsonArray { Count: 2 } pair
            || pair[0] is not JsonObject { Count: 1 } variable || variable["var"] is not JsonValue name || pair[1] is not JsonValue value)
        {
            return null;
        }

        var text = value.GetValueKind() switch
        {
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => value.ToString(),
        };
        var key = name.ToString();
        var parent = _page.Fields.FirstOrDefault(other => other.DefinedKey == key);
        return parent is { Element.Type: ElementType.Choice or ElementType.Boolean } && parent.Options.Count <= Radios ? (key, text) : null;
    }

    /// <summary>More answers than this are offered as a list to choose from.</summary>
    public const int Radios = 7;
}
