using System.Text.Json.Nodes;
using Tongban.Kernel;
using Tongban.Kernel.Rules;

namespace Tongban.Forms.Domain;

/// <summary>What is wrong with the JsonLogic of a form: unknown operators, answers that don't exist or come later.</summary>
internal static class RuleFaults
{
    public static IEnumerable<FieldError> InPage(FormSource form, PageSource page, string place)
    {
        var earlier = form.Pages.TakeWhile(other => other != page).SelectMany(other => other.Fields).ToList();
        return Faults(page.ShowIf, new Scope(form, earlier, null)).Select(reason => new FieldError(place, "showIf：" + reason))
            .Concat(page.Fields.SelectMany((field, at) => InField(form, field, earlier.Count + at).Select(reason => new FieldError($"{place}.fields[{at}] {field.Key}", reason))));
    }

    public static IEnumerable<FieldError> Between(FormSource form) => form.Rules.SelectMany((rule, at) =>
    {
        var place = $"rules[{at}] {rule.Code}";
        var beside = form.Fields.FirstOrDefault(field => field.Key == rule.Field);
        var field = beside is not null || form.Repeats(rule.Field)
            ? []
            : new[] { new FieldError(place, $"字段“{rule.Field}”不存在，提示没有地方显示") };
        var message = string.IsNullOrWhiteSpace(rule.Message) ? new[] { new FieldError(place, "没有提示文字") } : [];
        var scope = new Scope(form, [.. form.Fields], beside?.Role);
        return field.Concat(message)
            .Concat(Faults(rule.When, scope).Select(reason => new FieldError(place + ".when", reason)))
            .Concat(Faults(rule.Assert, scope).Select(reason => new FieldError(place + ".assert", reason)));
    });

    private static IEnumerable<string> InField(FormSource form, FieldSource field, int at)
    {
        if (field is { ShowIf: null, Compute: null, Required: null })
        {
            return [];
        }

        // A condition looks back only: what it needs has been answered by then, and no circle can arise.
        var earlier = new Scope(form, [.. form.Fields.Take(at)], field.Role);
        return Faults(field.ShowIf, earlier).Select(reason => "showIf：" + reason)
            .Concat(Faults(field.Compute, earlier).Select(reason => "compute：" + reason))
            .Concat(Faults(field.Required, earlier with { Known = [.. form.Fields] }).Select(reason => "required：" + reason));
    }

    private static IEnumerable<string> Faults(JsonNode? rule, Scope scope)
    {
        if (RuleText.Check(rule).Problem is { } problem)
        {
            return [$"{problem.Title}{(problem.Detail is { } detail ? $"（{detail}）" : "")}"];
        }

        return Variables(rule).Where(path => !scope.Knows(path)).Select(path => scope.Form.Fields.FirstOrDefault(field => field.Key == path) is not { } field
            ? $"用到了不存在的“{path}”"
            : scope.Form.Repeats(field.Role) && field.Role != scope.Role
            ? $"“{path}”有好几行，不能直接用；请对“{field.Role}”用 all、some、reduce 等运算"
            : $"用到了后面才问的“{path}”");
    }

    private static IEnumerable<string> Variables(JsonNode? rule) => RuleText.VariablesOf(rule) ?? Constant(rule);

    // With a computed path only the constant absolute ones are looked at.
    private static HashSet<string> Constant(JsonNode? rule)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        Collect(rule, paths);
        return paths;
    }

    private static void Collect(JsonNode? node, HashSet<string> paths)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                {
                    Collect(item, paths);
                }

                break;
            case JsonObject { Count: 1 } found when found.First() is { Key: "var" } variable:
                if ((variable.Value is JsonArray { Count: > 0 } list ? list[0] : variable.Value) is JsonValue value
                    && value.TryGetValue<string>(out var path) && path.Contains('.', StringComparison.Ordinal))
                {
                    paths.Add(path);
                }

                break;
            case JsonObject { Count: 1 } found:
                Collect(found.First().Value, paths);
                break;
        }
    }
}
