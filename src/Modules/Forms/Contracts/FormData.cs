using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Forms.Domain;
using Tongban.Kernel;

namespace Tongban.Forms.Contracts;

/// <summary>Answers by field key: text as typed, several choices as a list. A value, never changed in place.</summary>
public sealed class FormData : IEquatable<FormData>
{
    private readonly ImmutableSortedDictionary<string, FormValue> _values;

    private FormData(ImmutableSortedDictionary<string, FormValue> values) => _values = values;

    public static FormData Empty { get; } = new(ImmutableSortedDictionary.Create<string, FormValue>(StringComparer.Ordinal));

    public IEnumerable<string> Keys => _values.Keys;

    public int Count => _values.Count;

    /// <summary>The text of a key; null when it has none (several choices have no single text).</summary>
    public string? this[string key] => _values.GetValueOrDefault(key).Text;

    /// <summary>The choices of a key; a single text counts as one choice.</summary>
    public IReadOnlyList<string> List(string key) => _values.TryGetValue(key, out var value) ? value.Items : [];

    public bool Has(string key) => _values.ContainsKey(key);

    public FormData With(string key, string? text) => text is null ? Without(key) : new(_values.SetItem(key, FormValue.Of(text)));

    public FormData With(string key, IReadOnlyList<string> choices) => new(_values.SetItem(key, FormValue.Of(choices)));

    public FormData Without(string key) => new(_values.Remove(key));

    /// <summary>How many rows of a repeated role there are: one more than the highest row that has an answer.</summary>
    public int RowsOf(string role) => _values.Keys.Select(FormKey.Split).Where(row => row?.Role == role).Select(row => row!.Value.Index + 1).DefaultIfEmpty(0).Max();

    /// <summary>These answers under other keys; an answer whose new key is null is left out.</summary>
    public FormData Rename(Func<string, string?> key) => new(Empty._values.AddRange(_values
        .Select(pair => (Key: key(pair.Key), pair.Value)).Where(pair => pair.Key is not null).Select(pair => KeyValuePair.Create(pair.Key!, pair.Value))));

    /// <summary>Only the keys that pass.</summary>
    public FormData Where(Func<string, bool> keep) => new(_values.RemoveRange(_values.Keys.Where(key => !keep(key))));

    /// <summary>The other's values over these.</summary>
    public FormData Merge(FormData other) => new(_values.SetItems(other._values));

    public string ToJson() => ToNode().ToJsonString(KernelJson.Options);

    public JsonObject ToNode() => new(_values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToNode())));

    /// <returns>The answers, or <see cref="FormProblems.Data"/>.</returns>
    public static Result<FormData> FromJson(string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = 4, AllowDuplicateProperties = false }) is JsonObject found
                ? FromNode(found)
                : FormProblems.Data;
        }
        catch (JsonException)
        {
            return FormProblems.Data;
        }
    }

    public static Result<FormData> FromNode(JsonObject node)
    {
        var values = Empty._values.ToBuilder();
        foreach (var (key, value) in node)
        {
            if (FormValue.Read(value) is not { } read)
            {
                return FormProblems.Data.With(key);
            }

            values[key] = read;
        }

        return new FormData(values.ToImmutable());
    }

    public bool Equals(FormData? other) => other is not null && _values.SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as FormData);

    public override int GetHashCode() => _values.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));

    public override string ToString() => $"{Count} answers";
}
