using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tongban.Forms.Domain;

/// <summary>One text, or a list of choices.</summary>
internal readonly struct FormValue : IEquatable<FormValue>
{
    private FormValue(string? text, IReadOnlyList<string>? many) => (Text, Many) = (text, many);

    public string? Text { get; }

    private IReadOnlyList<string>? Many { get; }

    public IReadOnlyList<string> Items => Many ?? (Text is null ? [] : [Text]);

    public static FormValue Of(string text) => new(text, null);

    public static FormValue Of(IReadOnlyList<string> many) => new(null, [.. many]);

    /// <summary>Null when the JSON is neither text nor a list of texts.</summary>
    public static FormValue? Read(JsonNode? node) => node switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Of(value.GetValue<string>()),
        JsonArray list when list.All(item => item is JsonValue text && text.GetValueKind() == JsonValueKind.String) =>
            Of(list.Select(item => item!.GetValue<string>()).ToList()),
        _ => null,
    };

    public JsonNode? ToNode() => Many is null
        ? JsonValue.Create(Text)
        : new JsonArray([.. Many.Select(item => (JsonNode?)JsonValue.Create(item))]);

    public bool Equals(FormValue other) => Text == other.Text
        && (Many is null == other.Many is null)
        && (Many is null || Many.SequenceEqual(other.Many!, StringComparer.Ordinal));

    public override bool Equals(object? obj) => obj is FormValue other && Equals(other);

    public override int GetHashCode() => Items.Aggregate(Text is null ? 1 : 0, HashCode.Combine);
}
