using System.Globalization;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;

namespace Tongban.Bench.Forms;

/// <summary>
/// A form as nobody should make it: 50 pages of 20 fields, 1,000 rules (400 conditions of showing, 200 of requiring, 400 between
/// fields, each of those with its own condition), every field answered.
/// </summary>
internal static class BigForm
{
    public const int Pages = 50;
    private static readonly string[] Kinds = ["甲类", "乙类", "丙类", "丁类"];

    public static FormDefinition Definition { get; } = new(
        "big", 1, "很大的表", [.. Enumerable.Range(0, Pages).Select(page => new FormRole($"p{page}", $"第 {page} 部分", RoleKind.Matter))],
        [.. Enumerable.Range(0, Pages).Select(page => new FormPage($"p{page}", $"第 {page} 页", "", [.. Fields(page)]))],
        [.. Enumerable.Range(0, Pages).SelectMany(Between)], "以上内容真实");

    /// <summary>Every rule by itself, as a peer that knows rules only evaluates them.</summary>
    public static IReadOnlyList<JsonNode> Rules { get; } =
    [
        .. Definition.Fields.SelectMany(field => new[] { field.ShowIf, field.Required }).OfType<JsonObject>(),
        .. Definition.Rules.SelectMany(rule => new[] { rule.When!, rule.Assert }),
    ];

    public static FormData Answers { get; } = Definition.Fields.Aggregate(FormData.Empty, (data, field) => field.Many ? data.With(field.Key, ["甲类", "丙类"]) : data.With(field.Key, Text(field)));

    /// <summary>The same answers as rules see them.</summary>
    public static JsonObject Facts()
    {
        var facts = new JsonObject { ["today"] = "2026-03-02" };
        foreach (var page in Definition.Fields.GroupBy(field => field.Role))
        {
            facts[page.Key] = new JsonObject { ["big"] = new JsonObject(page.Select(field => KeyValuePair.Create(field.Element.Code["big.".Length..], Typed(field)))) };
        }

        return facts;
    }

    private static IEnumerable<FormField> Fields(int page)
    {
        var before = Math.Max(page - 1, 0);
        for (var at = 0; at < 20; at++)
        {
            var type = at switch { < 5 => ElementType.Choice, < 10 => ElementType.Integer, < 13 => ElementType.Money, < 15 => ElementType.Boolean, < 17 => ElementType.Text, < 19 => ElementType.Date, _ => ElementType.Choices };
            yield return new FormField
            {
                Role = $"p{page}",
                Element = new Element($"big.f{at}", $"第 {at} 项", $"Field {at}", type, type == ElementType.Date ? "YYYYMMDD" : type == ElementType.Money ? "n..16,2" : type == ElementType.Integer ? "n..9" : "an..100", Sensitivity.Public, Mask.None, "数据局", ElementSource.Typed),
                Label = $"第 {at} 项",
                Options = type is ElementType.Choice or ElementType.Choices ? [.. Kinds.Select(kind => new FormOption(kind))] : [],
                ShowIf = at is >= 5 and < 13 ? Show(page, before, at) : null,
                Required = at is >= 13 and < 17 ? Need(page, at) : JsonValue.Create(true),
            };
        }
    }

    private static JsonNode Show(int page, int before, int at) => Parse(at % 2 == 0
        ? $$"""{"and":[{"in":[{"var":"p{{page}}.big.f{{at % 5}}"},["甲类","乙类"]]},{"!=":[{"var":"p{{before}}.big.f0"},"丁类"]}]}"""
        : $$"""{"==":[{"var":"p{{before}}.big.f{{at % 5}}"},"甲类"]}""");

    private static JsonNode Need(int page, int at) => Parse(
        $$"""{"or":[{"==":[{"var":"p{{page}}.big.f1"},"甲类"]},{">=":[{"var":"p{{page}}.big.f{{at % 5 + 5}}"},100]}]}""");

    private static IEnumerable<FormRule> Between(int page)
    {
        var next = Math.Min(page + 1, Pages - 1);
        string[] asserts =
        [
            $$"""{"<=":[{"var":"p{{page}}.big.f5"},{"+":[{"var":"p{{next}}.big.f6"},1000]}]}""",
            $$"""{">=":[{"*":[{"var":"p{{page}}.big.f10"},2]},{"var":"p{{next}}.big.f11"}]}""",
            $$"""{"in":["甲类",{"var":"p{{page}}.big.f19"}]}""",
            $$"""{"!":[{"all":[{"var":"p{{page}}.big.f19"},{"==":[{"var":""},"乙类"]}]}]}""",
            $$"""{"<":[{"var":"p{{page}}.big.f17"},{"var":"today"}]}""",
            $$"""{"if":[{"==":[{"var":"p{{page}}.big.f0"},"甲类"]},{">":[{"var":"p{{page}}.big.f7"},0]},true]}""",
            $$"""{"==":[{"substr":[{"cat":[{"var":"p{{page}}.big.f15"},{"var":"p{{page}}.big.f16"}]},0,2]},"云州"]}""",
            $$"""{"some":[{"var":"p{{page}}.big.f19"},{"in":[{"var":""},["丙类","丁类"]]}]}""",
        ];
        return asserts.Select((assert, at) => new FormRule($"r{page}x{at}", $"p{page}.big.f{(at < 2 ? 5 + (at * 5) : 19)}", Parse(assert), "对不上")
        {
            When = Parse($$"""{"!!":[{"var":"p{{page}}.big.f{{at % 5}}"}]}"""),
        });
    }

    private static string Text(FormField field) => field.Element.Type switch
    {
        ElementType.Choice => "甲类",
        ElementType.Integer => "120",
        ElementType.Money => "1200.50",
        ElementType.Boolean => "true",
        ElementType.Date => "2024-02-29",
        _ => "云州市安平区和平路 18 号",
    };

    private static JsonNode? Typed(FormField field) => field.Element.Type switch
    {
        ElementType.Integer => 120,
        ElementType.Money => 120050,
        ElementType.Boolean => true,
        ElementType.Choices => new JsonArray("甲类", "丙类"),
        _ => Text(field),
    };

    private static JsonNode Parse(string json) => JsonNode.Parse(json) ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"no rule: {json}"));
}
