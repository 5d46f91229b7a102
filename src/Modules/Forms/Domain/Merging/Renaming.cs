using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain.Merging;

/// <summary>A part's form with the matter's roles: the same questions and rules about the same subjects under their common names.</summary>
internal static class Renaming
{
    private static readonly JsonNode Never = JsonValue.Create(false);

    public static FormDefinition Layer(MergePart part, IReadOnlyDictionary<string, FormRole> roles)
    {
        var form = part.Form;
        FormField Field(FormField field)
        {
            var placed = field.InRole(part.RoleOf(field)) with { ShowIf = Rule(field.ShowIf), Required = Rule(field.Required), Compute = Rule(field.Compute) };
            return part.Later.Contains(placed.Key) ? placed with { ShowIf = Never } : placed;
        }

        JsonNode? Rule(JsonNode? rule) => rule is null ? null : In(part, rule);
        FormRole Role(FormRole role, string code) => (roles.GetValueOrDefault(code) ?? role with { Code = code }) with { Repeat = role.Repeat };
        return new FormDefinition(
            part.Code, form.Version, part.Title,
            [.. form.Fields.Select(field => Role(form.Role(field.Role)!, part.RoleOf(field))).DistinctBy(role => role.Code)],
            [.. form.Pages.Select(page => page with { ShowIf = Rule(page.ShowIf), Fields = [.. page.Fields.Select(Field)] })],
            [.. form.Rules.Select(rule => rule with { Field = Path(part, rule.Field), When = Rule(rule.When), Assert = In(part, rule.Assert)! })],
            form.Declaration);
    }

    /// <summary>A rule of the part in the matter's names. What stands inside map, filter and the like is relative to an item and stays.</summary>
    private static JsonNode? In(MergePart part, JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Select(item => In(part, item))]),
        JsonObject { Count: 1 } rule => Operation(part, rule.First().Key, rule.First().Value),
        _ => node?.DeepClone(),
    };

    private static JsonObject Operation(MergePart part, string name, JsonNode? argument) => new()
    {
        [name] = (name, argument) switch
        {
            ("var", JsonArray { Count: > 0 } list) => new JsonArray([Variable(part, list[0]), .. list.Skip(1).Select(item => In(part, item))]),
            ("var" or "missing", _) => Variable(part, argument),
            ("missing_some", JsonArray { Count: 2 } some) => new JsonArray(some[0]?.DeepClone(), Variable(part, some[1])),
            ("map" or "filter" or "reduce" or "all" or "some" or "none", JsonArray list) => new JsonArray([.. list.Select((item, at) => at == 1 ? item?.DeepClone() : In(part, item))]),
            _ => In(part, argument),
        },
    };

    private static JsonNode? Variable(MergePart part, JsonNode? name) => name switch
    {
        JsonValue value when value.TryGetValue<string>(out var path) => Path(part, path),
        JsonArray list => new JsonArray([.. list.Select(item => Variable(part, item))]),
        _ => In(part, name),
    };

    private static string Path(MergePart part, string path) =>
        part.Form.Fields.FirstOrDefault(field => field.Key == path) is { } field ? $"{part.RoleOf(field)}.{field.Element.Code}"
        : path.Split('.') is ["derived", var role, var fact] ? $"derived.{Subject(part, role)}.{fact}"
        : path.Split('.') is [var row, "derived", var name] ? $"{Subject(part, row)}.derived.{name}"
        : part.Form.Role(path) is not null ? Placing.Of(part, path)
        : path;

    // What follows from an identity number or a birth date follows to where that fact goes.
    private static string Subject(MergePart part, string role) => part.Form.Fields
        .FirstOrDefault(field => field.Role == role && field.Element.Code is "person.idNumber" or "person.birthDate") is { } field
            ? part.RoleOf(field)
            : Placing.Of(part, role);
}
