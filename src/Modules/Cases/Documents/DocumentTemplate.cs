using System.Text.Json;

namespace Tongban.Cases.Documents;

/// <summary>One block of a document's body: a paragraph <c>p</c>, or a numbered list under an optional lead.</summary>
/// <param name="When">The block stands only if this fact is known.</param>
/// <param name="Unless">The block stands only if this fact is not known.</param>
internal sealed record DocumentBlock(string? P, string? Lead, string? List, string? When, string? Unless);

/// <summary>A kind of official document as data (data/documents/*.json). A published version never changes.</summary>
/// <param name="Word">The characters of the 发文字号 between the department's prefix and the year, for example 许准.</param>
/// <param name="ItemTypes">Codes of item types (GB/T 39046 A.1) that this variant is for; empty for any.</param>
internal sealed record DocumentTemplate(
    string Code, int Version, string Kind, string Name, string Word, string Seal, string Addressee,
    IReadOnlyList<DocumentBlock> Body, IReadOnlyList<string>? ItemTypes = null, string? Note = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="JsonException">The file isn't a template; publishing and the tests find that, not an applicant.</exception>
    public static DocumentTemplate Parse(string json) =>
        JsonSerializer.Deserialize<DocumentTemplate>(json, Options) ?? throw new JsonException("empty template");

    public bool IsFor(string kind, string itemType) => Kind == kind && (ItemTypes is null || ItemTypes.Contains(itemType));
}
