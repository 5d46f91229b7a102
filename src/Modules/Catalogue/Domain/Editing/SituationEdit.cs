using System.Text.Json.Nodes;
using Tongban.Kernel;

namespace Tongban.Catalogue.Domain.Editing;

/// <summary>
/// Situations 情形 as a table: options across, materials down, in each cell whether that answer asks for the material or
/// takes it away. Names in the form: <c>s[0].question</c>, <c>s[0].o[1].label</c>, <c>s[0].o[1].m.layout</c>.
/// </summary>
internal static class SituationEdit
{
    public const string Asks = "要";
    public const string Spares = "不要";

    /// <summary>More than these no page shows.</summary>
    public const int MostQuestions = 20;

    public const int MostOptions = 20;

    public static IReadOnlyList<FieldError> Apply(JsonObject item, Func<string, string?> typed)
    {
        var slips = new List<FieldError>();
        var old = Objects(item["situations"]);
        var materials = Objects(item["materials"]).Select(material => $"{material["key"]}").ToList();
        var situations = new JsonArray();
        for (var at = 0; at < MostQuestions && typed($"s[{at}].question") is { } question; at++)
        {
            if (typed($"s[{at}].remove") == "true" || question.Length == 0)
            {
                continue;
            }

            var situation = at < old.Count ? (JsonObject)old[at].DeepClone() : [];
            (situation["key"], situation["question"]) = ((typed($"s[{at}].key") ?? "").Trim(), question.Trim());
            situation["multiple"] = typed($"s[{at}].multiple") == "是";
            Keep(situation, "formField", typed($"s[{at}].formField"));
            var options = Options(Objects(situation["options"]), materials, name => typed($"s[{at}].{name}"), slips, $"s[{at}]");
            situation["options"] = options;
            situations.Add(situation);
        }

        item["situations"] = situations;
        return slips;
    }

    private static JsonArray Options(IReadOnlyList<JsonObject> old, List<string> materials, Func<string, string?> typed, List<FieldError> slips, string path)
    {
        var options = new JsonArray();
        for (var at = 0; at < MostOptions && typed($"o[{at}].label") is { } label; at++)
        {
            if (label.Trim().Length == 0)
            {
                continue;
            }

            var option = at < old.Count ? (JsonObject)old[at].DeepClone() : [];
            (option["key"], option["label"]) = ((typed($"o[{at}].key") ?? "").Trim() is { Length: > 0 } key ? key : $"o{at + 1}", label.Trim());
            List(option, "addMaterials", materials.Where(material => typed($"o[{at}].m.{material}") == Asks));
            List(option, "removeMaterials", materials.Where(material => typed($"o[{at}].m.{material}") == Spares));
            List(option, "conditions", (typed($"o[{at}].conditions") ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            List(option, "formValues", (typed($"o[{at}].formValues") ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            option["note"] = (typed($"o[{at}].note") ?? "").Trim();
            option["elsewhere"] = typed($"o[{at}].elsewhere") == "是";
            Promised(option, typed($"o[{at}].promised"), slips, $"{path}.o[{at}].promised");
            options.Add(option);
        }

        return options;
    }

    private static void Promised(JsonObject option, string? text, List<FieldError> slips, string path)
    {
        var read = string.IsNullOrWhiteSpace(text) ? default : LimitText.Read(text.Trim());
        if (read.Slip is { } slip)
        {
            slips.Add(new FieldError(path, slip));
            return;
        }

        option.Remove("promised");
        if (read.Value is { } limit)
        {
            option["promised"] = limit;
        }
    }

    private static void List(JsonObject option, string name, IEnumerable<string> texts)
    {
        var list = new JsonArray([.. texts.Select(text => (JsonNode?)JsonValue.Create(text))]);
        if (list.Count > 0 || option.ContainsKey(name))
        {
            option[name] = list;
        }
    }

    private static void Keep(JsonObject target, string name, string? text)
    {
        target.Remove(name);
        if (!string.IsNullOrWhiteSpace(text))
        {
            target[name] = text.Trim();
        }
    }

    internal static IReadOnlyList<JsonObject> Objects(JsonNode? list) => list is JsonArray array ? [.. array.OfType<JsonObject>()] : [];
}
