using System.Text.Json.Nodes;

namespace Tongban.Forms.Domain.Designing;

/// <summary>A form whose conditions, rules and computed values speak of the same things under other names.</summary>
internal static class Renamed
{
    public static FormSource Paths(FormSource form, Func<string, string> name)
    {
        JsonNode? In(JsonNode? rule) => rule is null ? null : RulePaths.Rename(rule, name);
        return Rules(form, In) with { Rules = [.. form.Rules.Select(rule => rule with { Field = name(rule.Field), When = In(rule.When), Assert = In(rule.Assert)! })] };
    }

    /// <summary>Every rule that stands at a page, a field or between fields, rewritten.</summary>
    public static FormSource Rules(FormSource form, Func<JsonNode?, JsonNode?> write) => form with
    {
        Pages = [.. form.Pages.Select(page => page with
        {
            ShowIf = write(page.ShowIf),
            Fields = [.. page.Fields.Select(field => field with { ShowIf = write(field.ShowIf), Required = write(field.Required), Compute = write(field.Compute) })],
        })],
        Rules = [.. form.Rules.Select(rule => rule with { When = write(rule.When), Assert = write(rule.Assert)! })],
    };
}
