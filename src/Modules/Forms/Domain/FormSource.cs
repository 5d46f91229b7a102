using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain;

/// <summary>A form as its file writes it: elements by code.</summary>
internal sealed record FormSource(
    string Code,
    int Version,
    string Title,
    IReadOnlyList<FormRole> Roles,
    IReadOnlyList<PageSource> Pages,
    IReadOnlyList<FormRule> Rules,
    string Declaration)
{
    public IReadOnlyList<DeclaredCheck> Checks { get; init; } = [];

    public IEnumerable<FieldSource> Fields => Pages.SelectMany(page => page.Fields);

    public bool Repeats(string role) => Roles.Any(found => found.Code == role && found.Repeat is not null);

    public FormDefinition Bind(IElements elements) => new(
        Code, Version, Title, Roles,
        [.. Pages.Select(page => new FormPage(page.Code, page.Title, page.Hint, [.. page.Fields.Select(field => field.Bind(elements))]) { ShowIf = page.ShowIf })],
        Rules, Declaration) { Checks = Checks };
}

internal sealed record PageSource(string Code, string Title, string Hint, IReadOnlyList<FieldSource> Fields)
{
    public JsonNode? ShowIf { get; init; }
}

internal sealed record FieldSource(string Role, string Element, string Label)
{
    private string? _key;

    public string Hint { get; init; } = "";

    public string? Group { get; init; }

    public string? Help { get; init; }

    public JsonNode? Compute { get; init; }

    public JsonNode? Required { get; init; }

    public JsonNode? ShowIf { get; init; }

    public IReadOnlyList<FormOption> Options { get; init; } = [];

    public bool ReadOnly { get; init; }

    public IReadOnlyList<ElementSource> PrefillFrom { get; init; } = [];

    public string Key => _key ??= $"{Role}.{Element}";

    public FieldSource InRole(string role) => this with { Role = role, _key = null };

    public FormField Bind(IElements elements) => new()
    {
        Role = Role,
        Element = elements.Find(Element)!,
        Label = Label,
        Hint = Hint,
        Group = Group,
        Help = Help,
        Compute = Compute,
        Required = Required,
        ShowIf = ShowIf,
        Options = Options,
        ReadOnly = ReadOnly,
        PrefillFrom = PrefillFrom,
    };
}
