using System.Globalization;
using System.Text.Json.Nodes;
using Tongban.Catalogue.Contracts;
using Tongban.Kernel.Time;
using static Tongban.Catalogue.Domain.Editing.ElementKind;

namespace Tongban.Catalogue.Domain.Editing;

/// <summary>What was read of a text: the value to keep (null: nothing), or what is wrong with the text.</summary>
internal readonly record struct ReadText(JsonNode? Value, string? Slip)
{
    public static implicit operator ReadText(JsonNode? value) => new(value, null);

    public static ReadText Wrong(string slip) => new(null, slip);
}

/// <summary>Elements as text and back: the same words stand in fields, in spreadsheets and in comparisons.</summary>
internal static class ElementText
{
    /// <summary>Between the entries of a cell; people also use commas and new lines.</summary>
    public const char Between = '、';

    public static string Write(Element element, JsonNode? value, CodeSets codes) => (element.Kind, value) switch
    {
        (_, null) => "",
        (YesNo, _) => value.GetValue<bool>() ? "是" : "否",
        (Lines, JsonArray lines) => string.Join('\n', lines.Select(Plain)),
        (Code, _) => Named(codes[element.Set], Plain(value)),
        (ElementKind.CodeName, JsonObject pair) => Named(codes[element.Set], Plain(pair["code"])),
        (Codes, JsonArray list) => string.Join(Between, list.Select(code => Named(codes[element.Set], Plain(code)))),
        (CodeNames, JsonArray list) => string.Join(Between, list.OfType<JsonObject>().Select(pair => Named(codes[element.Set], Plain(pair["code"])))),
        (ElementKind.Limit, JsonObject limit) => LimitText.Write(limit),
        (Choice, _) => Word(element, Plain(value)),
        (Choices, JsonArray list) => string.Join(Between, list.Select(word => Word(element, Plain(word)))),
        _ => Plain(value),
    };

    public static ReadText Read(Element element, string? typed, CodeSets codes)
    {
        var text = (typed ?? "").Trim().ReplaceLineEndings("\n");
        if (text.Length > element.Most)
        {
            return ReadText.Wrong($"最多写 {element.Most} 个字，现在有 {text.Length} 个");
        }

        return element.Kind switch
        {
            _ when text.Length == 0 => default,
            Line when text.Contains('\n', StringComparison.Ordinal) => ReadText.Wrong("这里只写一行"),
            Line or Text => JsonValue.Create(text),
            Lines => List(text.Split('\n', Split)),
            YesNo => Flag(text),
            Whole => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? JsonValue.Create(whole) : ReadText.Wrong("要写整数，例如 2"),
            Number => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 10000 ? JsonValue.Create(number) : ReadText.Wrong("要写数字，例如 1.5"),
            ElementKind.Limit => LimitText.Read(text),
            Url => Web(text),
            _ => Chosen(element, text, codes),
        };
    }

    /// <summary>What stands for an element that nobody filled in; null leaves it out of the file.</summary>
    public static JsonNode? Nothing(Element element) => element.Kind switch
    {
        Lines or Codes or CodeNames or Choices => new JsonArray(),
        YesNo => JsonValue.Create(false),
        Line or Text => JsonValue.Create(""),
        _ => null,
    };

    internal static readonly char[] Separators = [Between, '，', ',', '；', ';', '\n'];

    private const StringSplitOptions Split = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private static string Plain(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => node.ToJsonString(),
    };

    private static string Named(CodeSet set, string code) => set.Values.FirstOrDefault(value => value.Code == code) is { } known ? $"{known.Code} {known.Name}" : code;

    private static string Word(Element element, string word) => element.Choices.FirstOrDefault(choice => choice.Word == word).Name ?? word;

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)JsonValue.Create(text))]);

    private static ReadText Flag(string text) => text switch
    {
        "是" or "true" or "1" or "有" => JsonValue.Create(true),
        "否" or "false" or "0" or "无" => JsonValue.Create(false),
        _ => ReadText.Wrong("请写“是”或者“否”"),
    };

    // Guides stand in public: an address that a browser runs instead of opening it is none.
    private static ReadText Web(string text) =>
        text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal) || Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? JsonValue.Create(text)
            : ReadText.Wrong("网址要以 https:// 或者 http:// 开头，本站的以 / 开头");

    private static ReadText Chosen(Element element, string text, CodeSets codes)
    {
        var many = element.Kind is Codes or CodeNames or Choices;
        var found = new JsonArray();
        foreach (var part in many ? text.Split(Separators, Split) : [text])
        {
            if (Value(element, part, codes) is not { } value)
            {
                return ReadText.Wrong($"不认识“{Short(part)}”，可以写：{Offer(element, codes)}");
            }

            found.Add(value);
        }

        return many ? found : found[0]!.DeepClone();
    }

    private static JsonNode? Value(Element element, string part, CodeSets codes)
    {
        if (element.Kind is Choice or Choices)
        {
            return element.Choices.FirstOrDefault(choice => choice.Word == part || choice.Name == part).Word is { } word ? JsonValue.Create(word) : null;
        }

        return codes[element.Set].Find(part) is not { } found ? null
            : element.Kind is ElementKind.CodeName or CodeNames ? new JsonObject { ["code"] = found.Code, ["name"] = found.Name }
            : JsonValue.Create(found.Code);
    }

    private static string Offer(Element element, CodeSets codes)
    {
        var names = element.Kind is Choice or Choices ? element.Choices.Select(choice => choice.Name) : codes[element.Set].Values.Select(value => $"{value.Code} {value.Name}");
        return Short(string.Join(Between, names), 120);
    }

    private static string Short(string text, int most = 30) => text.Length <= most ? text : text[..most] + "……";
}
