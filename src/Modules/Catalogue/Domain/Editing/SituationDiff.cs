using System.Text.Json.Nodes;

namespace Tongban.Catalogue.Domain.Editing;

/// <summary>Situations 情形 compared: questions by key, options by key, what each adds and takes away in words.</summary>
internal static class SituationDiff
{
    private const string Group = "情形";

    public static IEnumerable<Change> Between(JsonObject before, JsonObject after)
    {
        var (left, right) = (Lines(before), Lines(after));
        foreach (var key in left.Keys.Union(right.Keys))
        {
            var (old, now) = (left.GetValueOrDefault(key, ""), right.GetValueOrDefault(key, ""));
            if (old != now)
            {
                yield return new Change(Group, key, old, now);
            }
        }
    }

    private static Dictionary<string, string> Lines(JsonObject item)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var situation in (item["situations"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var question = $"{situation["key"]}";
            lines[$"{question} 问题"] = $"{situation["question"]}{(situation["multiple"]?.GetValue<bool>() == true ? "（可多选）" : "")}{(situation["formField"] is { } field ? $"（表单字段 {field}）" : "")}";
            foreach (var option in (situation["options"] as JsonArray ?? []).OfType<JsonObject>())
            {
                lines[$"{question} 选项 {option["key"]}"] = Option(option);
            }
        }

        return lines;
    }

    private static string Option(JsonObject option) => string.Join('\n', new[]
        {
            ("", $"{option["label"]}"),
            ("要交：", List(option["addMaterials"])), ("不交：", List(option["removeMaterials"])),
            ("提示：", List(option["conditions"])),
            ("说明：", $"{option["note"]}"), ("表单取值：", List(option["formValues"])), ("承诺：", option["promised"] is JsonObject limit ? LimitText.Write(limit) : ""),
            ("转办：", option["elsewhere"]?.GetValue<bool>() == true ? "是" : ""),
        }.Where(part => part.Item2.Length > 0).Select(part => part.Item1 + part.Item2));

    private static string List(JsonNode? list) => string.Join('、', list as JsonArray ?? []);
}
