using System.Text.Json;

namespace Tongban.Licences.Domain;

/// <summary>Names what differs between the licence as issued and a file that somebody shows, without saying what stands on either.</summary>
internal static class Differences
{
    private static readonly (string Key, string Name)[] Named =
    [
        ("name", "证照名称"), ("number", "证照编号"), ("issuer", "发证机关"), ("holder", "持证主体"),
        ("issuedOn", "发证日期"), ("validFrom", "有效期起"), ("validTo", "有效期至"), ("typeCode", "证照类型代码"),
    ];

    public static string Tell(byte[] issuedCanonical, JsonElement shown)
    {
        using var document = JsonDocument.Parse(issuedCanonical);
        var issued = document.RootElement;
        string[] names =
        [
            .. Named.Where(part => !Same(issued, shown, part.Key)).Select(part => part.Name),
            .. FactsThatDiffer(issued, shown),
        ];
        return names.Length == 0 ? "文件内容与签发内容不一致" : $"与签发内容不一致：{string.Join('、', names)}";
    }

    private static IEnumerable<string> FactsThatDiffer(JsonElement issued, JsonElement shown)
    {
        var was = Facts(issued);
        var now = Facts(shown);
        foreach (var (label, value) in was)
            if (!now.TryGetValue(label, out var other) || other != value) yield return label;
        if (now.Keys.Any(label => !was.ContainsKey(label))) yield return "多出来的内容";
    }

    private static Dictionary<string, string> Facts(JsonElement licence)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!licence.TryGetProperty("facts", out var list) || list.ValueKind != JsonValueKind.Array) return facts;
        foreach (var fact in list.EnumerateArray().Where(fact => fact.ValueKind == JsonValueKind.Object))
            facts[Text(fact, "label")] = Text(fact, "value");
        return facts;
    }

    private static string Text(JsonElement fact, string name) => fact.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static bool Same(JsonElement one, JsonElement other, string key)
    {
        var (has, hasOther) = (one.TryGetProperty(key, out var value), other.TryGetProperty(key, out var otherValue));
        return has == hasOther && (!has || JsonElement.DeepEquals(value, otherValue));
    }
}
