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

    /// <summary>A rule of the part in the matter's names.</summary>
    private static JsonNode? In(MergePart part, JsonNode? node) => RulePaths.Rename(node, path => Path(part, path));

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
