using System.Text.Json.Nodes;
using Tongban.Kernel;
using Tongban.Kernel.Rules;

namespace Tongban.Forms.Domain;

/// <summary>What is wrong with the JsonLogic of a form: unknown operators, answers that don't exist or come later.</summary>
internal static class RuleFaults
{
    public static IEnumerable<FieldError> InPage(FormSource form, PageSource page, string place) =>
        page.Fields.SelectMany((field, at) => InField(form, field).Select(reason => new FieldError($"{place}.fields[{at}] {field.Key}", reason)));

    public static IEnumerable<FieldError> Between(FormSource form) => form.Rules.SelectMany((rule, at) =>
    {
        var place = $"rules[{at}] {rule.Code}";
        var field = form.Fields.Any(field => field.Key == rule.Field)
            ? []
            : new[] { new FieldError(place, $"字段“{rule.Field}”不存在，提示没有地方显示") };
        var message = string.IsNullOrWhiteSpace(rule.Message) ? new[] { new FieldError(place, "没有提示文字") } : [];
        var known = form.Fields.ToList();
        return field.Concat(message)
            .Concat(Faults(rule.When, known, form).Select(reason => new FieldError(place + ".when", reason)))
            .Concat(Faults(rule.Assert, known, form).Select(reason => new FieldError(place + ".assert", reason)));
    });

    private static IEnumerable<string> InField(FormSource form, FieldSource field)
    {
        // A condition looks back only: what it needs has been answered by then, and no circle can arise.
        var earlier = form.Fields.TakeWhile(other => other.Key != field.Key).ToList();
        return Faults(field.ShowIf, earlier, form).Select(reason => "showIf：" + reason)
            .Concat(Faults(field.Required, [.. form.Fields], form).Select(reason => "required：" + reason));
    }

    private static IEnumerable<string> Faults(JsonNode? rule, IReadOnlyList<FieldSource> known, FormSource form)
    {
        if (RuleText.Check(rule).Problem is { } problem)
        {
            return [$"{problem.Title}{(problem.Detail is { } detail ? $"（{detail}）" : "")}"];
        }

        return Variables(rule).Where(path => !IsKnown(path, known, form)).Select(path => form.Fields.Any(field => field.Key == path)
            ? $"用到了后面才问的“{path}”"
            : $"用到了不存在的“{path}”");
    }

    private static IEnumerable<string> Variables(JsonNode? rule) => RuleText.VariablesOf(rule) ?? Constant(rule);

    private static bool IsKnown(string path, IReadOnlyList<FieldSource> known, FormSource form) =>
        path == "today"
        || known.Any(field => field.Key == path)
        || path.Split('.') is ["derived", var role, var name] && Derived.Names.Contains(name)
            && known.Any(field => field.Role == role && field.Element is "person.idNumber" or "person.birthDate") && form.Roles.Any(found => found.Code == role);

    // Inside all, some, map… a var is relative to the item, often "": then only the constant absolute paths are looked at.
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
