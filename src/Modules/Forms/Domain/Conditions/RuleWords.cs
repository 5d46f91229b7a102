using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain.Designing;

namespace Tongban.Forms.Domain.Conditions;

/// <summary>Any rule of a form in plain Chinese: for overviews, comparisons of versions, and forms on paper.</summary>
internal sealed class RuleWords(FormSource form, IElements elements)
{
    public string Of(JsonNode? rule) => rule is null ? "" : Said(rule, false);

    /// <summary>Whether an answer is asked for: always, never, or when.</summary>
    public string When(JsonNode? rule) => rule switch
    {
        null => "不要求",
        JsonValue value when value.GetValueKind() == JsonValueKind.True => "总是",
        JsonValue value when value.GetValueKind() == JsonValueKind.False => "从不",
        _ => Of(rule) + "时",
    };

    private string Said(JsonNode? node, bool inner) => node switch
    {
        JsonObject when Guard.Within(node) is { } comparison => Said(comparison, inner),
        JsonObject { Count: 1 } rule => Operation(rule.First().Key, rule.First().Value is JsonArray list ? [.. list] : [rule.First().Value], inner),
        JsonArray list => string.Join("、", list.Select(item => Said(item, true))),
        _ => Literal(node, null),
    };

    private string Operation(string name, JsonNode?[] sides, bool inner) => (name, sides) switch
    {
        ("var", [JsonValue path, ..]) => $"“{Path(path.ToString())}”",
        ("and", { Length: > 1 }) => Joined(sides, "，并且", inner),
        ("or", { Length: > 1 }) => Joined(sides, "，或者", inner),
        ("and" or "or", [var one]) => Said(one, inner),
        ("!", [JsonObject { Count: 1 } variable]) when variable.ContainsKey("var") => $"没有填{Said(variable, true)}",
        ("!", [JsonObject { Count: 1 } among]) when among.First() is { Key: "in", Value: JsonArray { Count: 2 } pair } => Among(pair[0], pair[1], "不"),
        ("!", [var one]) => $"不满足（{Said(one, false)}）",
        ("!!", [JsonObject { Count: 1 } variable]) when variable.ContainsKey("var") => $"填了{Said(variable, true)}",
        ("!!", [var one]) => Said(one, inner),
        ("in", [var item, var container]) => Among(item, container, ""),
        ("==" or "===", [var left, null]) => $"没有填{Said(left, true)}",
        ("!=" or "!==", [var left, null]) => $"填了{Said(left, true)}",
        ("==" or "===" or "!=" or "!==" or ">" or ">=" or "<" or "<=", [var left, var right]) => $"{Side(left, right)}{Sign(name)}{Side(right, left)}",
        ("<" or "<=", [var low, var middle, var high]) => $"{Said(middle, true)}在{Side(low, middle)}和{Side(high, middle)}之间",
        _ => Reckoned(name, sides),
    };

    private string Reckoned(string name, JsonNode?[] sides) => (name, sides) switch
    {
        ("+", _) => $"{string.Join("加", sides.Select(side => Said(side, true)))}",
        ("-", [var left, var right]) => $"{Said(left, true)}减{Said(right, true)}",
        ("*", _) => string.Join("乘", sides.Select(side => Said(side, true))),
        ("/", [var left, var right]) => $"{Said(left, true)}除以{Said(right, true)}",
        ("min", _) => $"{string.Join("、", sides.Select(side => Said(side, true)))}中最小的",
        ("max", _) => $"{string.Join("、", sides.Select(side => Said(side, true)))}中最大的",
        ("if" or "?:", [var condition, var yes, var no]) => $"（{Said(condition, false)}时是{Said(yes, true)}，否则是{Said(no, true)}）",
        ("if" or "?:", [var condition, var yes, .. var rest]) => $"（{Said(condition, false)}时是{Said(yes, true)}，否则{Reckoned("if", rest)}）",
        ("reduce", [var rows, JsonObject { Count: 1 } sum, ..]) when sum.ContainsKey("+") => $"{Said(rows, true)}各行{Inner(rows, sum)}之和",
        ("all" or "some" or "none", [var chosen, var each]) when form.FieldOf(RulePaths.Written(chosen).FirstOrDefault() ?? "") is not null => $"{Said(chosen, true)}选的{Each(name)}满足（{Chosen(each)}）",
        ("all", [var rows, var each]) => $"{Said(rows, true)}每一行都满足（{Inner(rows, each)}）",
        ("some", [var rows, var each]) => $"{Said(rows, true)}至少一行满足（{Inner(rows, each)}）",
        ("none", [var rows, var each]) => $"{Said(rows, true)}没有一行满足（{Inner(rows, each)}）",
        _ => $"规则 {new JsonObject { [name] = new JsonArray([.. sides.Select(side => side?.DeepClone())]) }.ToJsonString(Tongban.Kernel.KernelJson.Options)}",
    };

    /// <summary>What is said inside rows: its names are relative to the row.</summary>
    private string Inner(JsonNode? rows, JsonNode? rule)
    {
        var role = RulePaths.Written(rows).FirstOrDefault() ?? "";
        var whole = RulePaths.Written(rule).Where(path => path != "accumulator").Select(path => $"{role}.{(path.StartsWith("current.", StringComparison.Ordinal) ? path[8..] : path)}").ToList();
        return rule is JsonObject { Count: 1 } sum && sum.ContainsKey("+") ? string.Join("加", whole.Select(path => $"“{Path(path)}”"))
            : Said(RulePaths.Rename(rule, path => path.Length == 0 ? role : $"{role}.{path}"), false);
    }

    private static string Each(string name) => name switch
    {
        "all" => "每一样都",
        "some" => "至少一样",
        _ => "没有一样",
    };

    /// <summary>What is said of each of several choices, which has no name of its own.</summary>
    private string Chosen(JsonNode? rule) => Said(rule, false).Replace($"“{Path("")}”", "它", StringComparison.Ordinal);

    private string Joined(JsonNode?[] sides, string by, bool inner)
    {
        var said = string.Join(by, sides.Select(side => Said(side, true)));
        return inner ? $"（{said}）" : said;
    }

    private string Among(JsonNode? item, JsonNode? container, string no) => container is JsonArray list
        ? $"{Said(item, true)}{no}是{string.Join("、", list.Select(one => Literal(one, Type(item))))}{(list.Count > 1 ? "之一" : "")}"
        : container is JsonObject { Count: 1 } rule && !rule.ContainsKey("var") ? $"{Said(item, true)}{no}在{Said(container, true)}之中"
        : $"{Said(container, true)}里{(no.Length > 0 ? "没有" : "")}选{Literal(item, null)}";

    private string Side(JsonNode? node, JsonNode? peer) => node is JsonValue or null ? Literal(node, Type(peer)) : Said(node, true);

    private ElementType? Type(JsonNode? node) => node is JsonObject { Count: 1 } variable && variable.ContainsKey("var") && form.FieldOf(RulePaths.Written(variable).FirstOrDefault() ?? "") is { } field
        ? elements.Find(field.Element)?.Type
        : null;

    private string Path(string path) => PathWords.Of(form, path);

    private static string Sign(string name) => name switch
    {
        "==" or "===" => "是",
        "!=" or "!==" => "不是",
        ">" => "大于",
        ">=" => "不小于",
        "<" => "小于",
        _ => "不大于",
    };

    private static string Literal(JsonNode? node, ElementType? type) => node?.GetValueKind() switch
    {
        null => "空",
        JsonValueKind.True => "“是”",
        JsonValueKind.False => "“否”",
        JsonValueKind.Number when type == ElementType.Money && decimal.TryParse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var fen) => $" {(fen / 100).ToString("0.##", CultureInfo.InvariantCulture)} 元",
        JsonValueKind.Number => $" {node.ToJsonString()} ",
        JsonValueKind.String when type == ElementType.Date && DateText.Read(node.GetValue<string>()) is { } day => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
        JsonValueKind.String => $"“{node.GetValue<string>()}”",
        _ => node.ToJsonString(),
    };
}
