using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Tongban.Forms.Domain;
using Tongban.Kernel;

namespace Tongban.Forms.Contracts;

/// <summary>One published version of a form 表单: never changed afterwards; a case keeps the version it began with.</summary>
/// <param name="Code">For example <c>food-business-licence</c>.</param>
/// <param name="Version">1, 2, 3…</param>
/// <param name="Title">What the printed form is called.</param>
/// <param name="Roles">The subjects that fields speak of.</param>
/// <param name="Pages">One question each, in order.</param>
/// <param name="Rules">What must hold between fields.</param>
/// <param name="Declaration">What the applicant signs 承诺, kept with the case as it was signed.</param>
public sealed record FormDefinition(
    string Code,
    int Version,
    string Title,
    IReadOnlyList<FormRole> Roles,
    IReadOnlyList<FormPage> Pages,
    IReadOnlyList<FormRule> Rules,
    string Declaration)
{
    // Made once with the definition, which never changes: every save and every check asks for fields by key.
    private readonly FrozenDictionary<string, FormField> _byKey = Pages.SelectMany(page => page.Fields)
        .DistinctBy(field => field.Key).ToFrozenDictionary(field => field.Key, StringComparer.Ordinal);

    public IReadOnlyList<FormField> Fields { get; } = [.. Pages.SelectMany(page => page.Fields)];

    public FormField? Field(string key) => _byKey.GetValueOrDefault(key);

    public FormPage? Page(string code) => Pages.FirstOrDefault(page => page.Code == code);

    /// <summary>Reads and checks a definition file.</summary>
    /// <returns>The form, or <see cref="FormProblems.Definition"/> naming each fault with its place and reason.</returns>
    public static Result<FormDefinition> Parse(string json, IElements elements)
    {
        var source = Definition.Read<FormSource>(json);
        if (!source.IsOk)
        {
            return source.Problem!;
        }

        var faults = FormFaults.Of(source.Value, elements);
        return faults.Count > 0 ? FormProblems.Definition.With(faults) : source.Value.Bind(elements);
    }
}

public enum RoleKind
{
    Person,
    Organisation,
    Place,

    /// <summary>The application itself: what is wished, how the result is received.</summary>
    Matter,
}

/// <summary>A subject's part in this matter 主体角色, for example <c>legalRepresentative</c> 法定代表人.</summary>
public sealed record FormRole(string Code, string Name, RoleKind Kind);

/// <summary>What is asked together on one page.</summary>
/// <param name="Title">A question in everyday words.</param>
public sealed record FormPage(string Code, string Title, string Hint, IReadOnlyList<FormField> Fields);

/// <summary>One fact that the form asks for: an element of a role.</summary>
public sealed record FormField
{
    public required string Role { get; init; }

    public required Element Element { get; init; }

    /// <summary><c>{role}.{element}</c>, for example <c>applicant.person.name</c>; the name of the input and of the value.</summary>
    public string Key => field ??= $"{Role}.{Element.Code}";

    public required string Label { get; init; }

    public string Hint { get; init; } = "";

    /// <summary>JsonLogic, or simply <c>true</c>; null is optional.</summary>
    public JsonNode? Required { get; init; }

    /// <summary>JsonLogic over earlier answers; null is always shown.</summary>
    public JsonNode? ShowIf { get; init; }

    public IReadOnlyList<FormOption> Options { get; init; } = [];

    /// <summary>True when a value that a register gave isn't edited here: who finds it wrong has the register corrected.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Registers that may fill it before anybody types, in order of preference.</summary>
    public IReadOnlyList<ElementSource> PrefillFrom { get; init; } = [];

    public bool Many => Element.Type == ElementType.Choices;
}

/// <summary>An offered answer; the value is the Chinese word itself, as it stands on the licence.</summary>
public sealed record FormOption(string Value, string? Hint = null);

/// <summary>Something that must hold between answers. It is asked only once everything it speaks of is known.</summary>
/// <param name="Field">Key of the field that the message stands beside.</param>
/// <param name="Assert">JsonLogic that must be true.</param>
/// <param name="Message">What is wrong and how to put it right.</param>
public sealed record FormRule(string Code, string Field, JsonNode Assert, string Message)
{
    /// <summary>JsonLogic; null is always.</summary>
    public JsonNode? When { get; init; }
}

/// <summary>The published forms.</summary>
public interface IForms
{
    /// <param name="code">The form's code.</param>
    /// <param name="version">Null for the newest.</param>
    FormDefinition? Find(string code, int? version = null);
}
