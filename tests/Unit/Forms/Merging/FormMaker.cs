using System.Globalization;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;

namespace Tongban.Tests.Unit.Forms.Merging;

/// <summary>Makes forms by chance over few elements and roles, so that several of them ask for the same facts under different conditions.</summary>
internal sealed class FormMaker(Dice chance)
{
    private static readonly string[] Persons = ["applicant", "agent", "officer"];
    private static readonly string[] Choices = ["甲", "乙", "丙"];

    public static ElementSet Elements { get; } = new(
    [
        .. Enumerable.Range(1, 3).Select(at => Made($"person.flag{Letter(at)}", ElementType.Boolean, "n1")),
        .. Enumerable.Range(1, 3).Select(at => Made($"person.kind{Letter(at)}", ElementType.Choice, "an..20")),
        .. Enumerable.Range(1, 2).Select(at => Made($"person.count{Letter(at)}", ElementType.Integer, "n..4")),
        Made("person.word", ElementType.Text, "an..20"),
    ]);

    public FormDefinition Form(string code)
    {
        var earlier = new List<string>();
        var pages = new JsonArray([.. Enumerable.Range(0, chance.Next(1, 4)).Select(at => (JsonNode?)Page(at, earlier)).OfType<JsonNode>()]);
        var rows = chance.Next(3) == 0 ? Rows(pages) : null;
        var form = new JsonObject
        {
            ["code"] = code,
            ["version"] = 1,
            ["title"] = code,
            ["roles"] = new JsonArray([.. Persons.Select(role => (JsonNode)Role(role)), .. rows is null ? [] : new JsonNode[] { rows }]),
            ["pages"] = pages,
            ["rules"] = new JsonArray([.. earlier.Where(_ => chance.Next(4) == 0).Select((key, at) => (JsonNode)Rule(key, at, earlier))]),
            ["declaration"] = "承诺属实",
        };
        var parsed = FormDefinition.Parse(form.ToJsonString(), Elements);
        return parsed.IsOk ? parsed.Value : throw new InvalidOperationException(string.Join('\n', parsed.Problem!.Fields.Select(fault => $"{fault.Path} {fault.Message}")));
    }

    /// <summary>Answers to a form: mostly ones that may be right, some blank, some wrong.</summary>
    public FormData Answers(FormDefinition form)
    {
        var data = FormData.Empty;
        foreach (var field in form.Pages.SelectMany(page => form.RowsOf(page) is { } role
            ? Enumerable.Range(0, chance.Next(role.Repeat!.Most + 1)).SelectMany(row => page.Fields.Select(field => field.At(row)))
            : page.Fields).Where(_ => chance.Next(6) > 0))
        {
            data = data.With(field.Key, Answer(field.Element.Type));
        }

        return data;
    }

    private string Answer(ElementType type) => chance.Next(12) == 0 ? "不对的" : type switch
    {
        ElementType.Boolean => chance.Next(2) == 0 ? "true" : "false",
        ElementType.Choice => Choices[chance.Next(Choices.Length)],
        ElementType.Integer => chance.Next(5).ToString(CultureInfo.InvariantCulture),
        _ => "文字",
    };

    private JsonObject? Page(int at, List<string> earlier)
    {
        var page = new JsonObject { ["code"] = $"p{at}", ["title"] = "问什么", ["hint"] = "" };
        if (earlier.Count > 0 && chance.Next(4) == 0) page["showIf"] = Condition(earlier);
        page["fields"] = new JsonArray([.. Enumerable.Range(0, chance.Next(1, 5)).Select(_ => Field(Persons[chance.Next(Persons.Length)], earlier)).OfType<JsonNode>()]);
        return page["fields"]!.AsArray().Count > 0 ? page : null;
    }

    private JsonObject Rows(JsonArray pages)
    {
        var earlier = new List<string>();
        JsonNode[] fields = [.. Enumerable.Range(0, 3).Select(_ => Field("member", earlier)).OfType<JsonNode>()];
        pages.Add(new JsonObject { ["code"] = "rows", ["title"] = "有哪些人", ["hint"] = "", ["fields"] = new JsonArray(fields) });
        return new JsonObject { ["code"] = "member", ["name"] = "成员", ["kind"] = "person", ["repeat"] = new JsonObject { ["least"] = chance.Next(2), ["most"] = chance.Next(2, 5), ["unit"] = "位" } };
    }

    private JsonObject? Field(string role, List<string> earlier)
    {
        var found = Elements.All.ElementAt(chance.Next(Elements.All.Count));
        var key = $"{role}.{found.Code}";
        if (earlier.Contains(key)) return null;
        var field = new JsonObject { ["role"] = role, ["element"] = found.Code, ["label"] = $"{key} {chance.Next(3)}" };
        if (found.Type == ElementType.Choice) field["options"] = new JsonArray([.. Choices.Take(chance.Next(2, 4)).Select(value => (JsonNode)new JsonObject { ["value"] = value })]);
        if (earlier.Count > 0 && chance.Next(3) == 0) field["showIf"] = Condition(earlier);
        if (chance.Next(3) > 0) field["required"] = earlier.Count > 0 && chance.Next(3) == 0 ? Condition(earlier) : true;
        earlier.Add(key);
        return field;
    }

    private JsonObject Rule(string key, int at, List<string> all) => new()
    {
        ["code"] = $"r{at}", ["field"] = key, ["assert"] = new JsonObject { ["or"] = new JsonArray(Condition(all), Condition(all)) }, ["message"] = "两项对不上，请核对",
    };

    private JsonNode Condition(List<string> earlier)
    {
        var key = earlier[chance.Next(earlier.Count)];
        var variable = new JsonObject { ["var"] = key };
        return Elements.Find(key[(key.IndexOf('.') + 1)..])!.Type switch
        {
            ElementType.Boolean => Pair(chance.Next(2) == 0 ? "==" : "!=", variable, true),
            ElementType.Choice => Pair(chance.Next(2) == 0 ? "==" : "!=", variable, Choices[chance.Next(3)]),
            ElementType.Integer => Pair(chance.Next(2) == 0 ? ">" : "<=", variable, chance.Next(4)),
            _ => new JsonObject { ["!!"] = variable },
        };
    }

    private static JsonObject Pair(string operation, JsonNode left, JsonNode right) => new() { [operation] = new JsonArray(left, right) };

    private static JsonObject Role(string code) => new() { ["code"] = code, ["name"] = code, ["kind"] = "person" };

    private static char Letter(int at) => (char)('A' + at - 1);

    private static Element Made(string code, ElementType type, string format) => new(code, code, code, type, format, Sensitivity.Public, Mask.None, "县级", ElementSource.Typed);
}
