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

    private readonly FrozenDictionary<string, FormRole> _byRole = Roles
        .DistinctBy(role => role.Code).ToFrozenDictionary(role => role.Code, StringComparer.Ordinal);

    /// <summary>All fields as they are defined; those of a repeated role once, without a row.</summary>
    public IReadOnlyList<FormField> Fields { get; } = [.. Pages.SelectMany(page => page.Fields)];

    /// <summary>
    /// The forms that a merged form stands for, roles already named as here: a field is shown or required when one of them
    /// shows or requires it, and every rule of each holds. Empty for a form of its own.
    /// </summary>
    public IReadOnlyList<FormDefinition> Layers { get; init; } = [];

    /// <summary>Comparisons 比对 with registers, lists and licences; a merged form has none of its own, its parts keep theirs.</summary>
    public IReadOnlyList<DeclaredCheck> Checks { get; init; } = [];

    /// <summary>Of a merged form: answers that follow from others by JsonLogic, by key. Nobody is asked for them; the layers see them as answered.</summary>
    public IReadOnlyDictionary<string, JsonNode> Derived { get; init; } = FrozenDictionary<string, JsonNode>.Empty;

    /// <param name="key">The key of an answer, <c>shareholder[2].person.name</c> for the third row of a repeated role.</param>
    /// <returns>Null when the form has no such answer; a repeated role has none without a row.</returns>
    public FormField? Field(string key) => FormKey.Split(key) is { } row
        ? row.Index < (Repeat(row.Role)?.Most ?? 0) ? _byKey.GetValueOrDefault($"{row.Role}.{row.Element}")?.At(row.Index) : null
        : _byKey.GetValueOrDefault(key) is { } field && Repeat(field.Role) is null ? field : null;

    public FormPage? Page(string code) => Pages.FirstOrDefault(page => page.Code == code);

    public FormRole? Role(string code) => _byRole.GetValueOrDefault(code);

    /// <summary>How often a role occurs; null when it occurs once.</summary>
    public FormRepeat? Repeat(string role) => Role(role)?.Repeat;

    /// <summary>The role whose rows a page asks for; null for an ordinary page, also for one that stands for a single row.</summary>
    public FormRole? RowsOf(FormPage page) => page.Fields is [{ Row: null } first, ..] && Role(first.Role) is { Repeat: not null } role ? role : null;

    /// <summary>The fields of a page with these answers: those of a repeated role once for every row that there is.</summary>
    public IEnumerable<FormField> FieldsOf(FormPage page, FormData data) => RowsOf(page) is { } role
        ? Enumerable.Range(0, Math.Min(data.RowsOf(role.Code), role.Repeat!.Most)).SelectMany(row => page.Fields.Select(field => field.At(row)))
        : page.Fields;

    public IEnumerable<FormField> FieldsIn(FormData data) => Pages.SelectMany(page => FieldsOf(page, data));

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
public sealed record FormRole(string Code, string Name, RoleKind Kind)
{
    /// <summary>Set when several subjects play this part, such as shareholders: its fields are asked once a row, on pages of its own.</summary>
    public FormRepeat? Repeat { get; init; }
}

/// <param name="Least">At least so many rows, where the page is asked at all.</param>
/// <param name="Most">At most so many; up to <see cref="Highest"/>.</param>
/// <param name="Unit">What one is counted in: 位, 名, 台.</param>
public sealed record FormRepeat(int Least, int Most, string Unit = "位")
{
    public const int Highest = 500;
}

/// <summary>What is asked together on one page.</summary>
/// <param name="Title">A question in everyday words.</param>
public sealed record FormPage(string Code, string Title, string Hint, IReadOnlyList<FormField> Fields)
{
    /// <summary>JsonLogic over earlier answers; null is always asked.</summary>
    public JsonNode? ShowIf { get; init; }

    /// <summary>The page as it stands for one row of its repeated role.</summary>
    public FormPage At(int row) => this with { Fields = [.. Fields.Select(field => field.At(row))] };
}

/// <summary>One fact that the form asks for: an element of a role.</summary>
public sealed record FormField
{
    private string? _key;

    public required string Role { get; init; }

    public required Element Element { get; init; }

    /// <summary>The row of a repeated role, from 0; null in a definition and for roles that occur once.</summary>
    public int? Row { get; private init; }

    /// <summary><c>{role}.{element}</c>, for example <c>applicant.person.name</c>, in a row <c>shareholder[2].person.name</c>; the name of the input and of the value.</summary>
    public string Key => _key ??= FormKey.Of(Role, Row, Element.Code);

    /// <summary>The key as the definition has it, without a row: what rules call the field.</summary>
    public string DefinedKey => Row is null ? Key : FormKey.Of(Role, null, Element.Code);

    /// <summary>The heading under which neighbouring fields of a page stand together.</summary>
    public string? Group { get; init; }

    /// <summary>A longer explanation, opened on demand.</summary>
    public string? Help { get; init; }

    /// <summary>JsonLogic over earlier answers that gives the value: nobody types it, and what is posted for it is ignored.</summary>
    public JsonNode? Compute { get; init; }

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

    public FormField At(int row) => this with { Row = row, _key = null };

    internal FormField InRole(string role) => this with { Role = role, _key = null };
}

/// <summary>An offered answer; the value is the Chinese word itself, as it stands on the licence.</summary>
public sealed record FormOption(string Value, string? Hint = null);

/// <summary>Something that must hold between answers. It is asked only once everything it speaks of is known.</summary>
/// <param name="Field">Key of the field that the message stands beside: of a repeated role's field, then the rule is asked for every row, or a repeated role's code, then it sees the list of all rows.</param>
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
