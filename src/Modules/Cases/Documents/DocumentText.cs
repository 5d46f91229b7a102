using System.Text.RegularExpressions;
using Tongban.Cases.Domain;

namespace Tongban.Cases.Documents;

/// <summary>A block with its facts filled in; still plain text.</summary>
internal sealed record FilledBlock(string? Text, IReadOnlyList<string> Items);

/// <summary>Fills a template with an act's facts. A paragraph whose fact is absent must say <c>when</c>; otherwise this throws.</summary>
internal static partial class DocumentText
{
    public static IReadOnlyList<FilledBlock> Fill(DocumentTemplate template, DocumentRequest request) =>
        [.. template.Body.Where(block => Stands(block, request)).Select(block => Fill(block, request))];

    public static string Fill(string text, DocumentRequest request) => Placeholder().Replace(text, match =>
        request.Facts.TryGetValue(match.Groups["fact"].Value, out var fact)
            ? fact
            : throw new InvalidOperationException($"document {request.Kind} lacks the fact {match.Groups["fact"].Value}"));

    private static bool Stands(DocumentBlock block, DocumentRequest request) =>
        (block.When is null || request.Facts.ContainsKey(block.When))
        && (block.Unless is null || !request.Facts.ContainsKey(block.Unless))
        && (block.List is null || Items(block, request).Count > 0);

    private static FilledBlock Fill(DocumentBlock block, DocumentRequest request) => new(
        (block.P ?? block.Lead) is { } text ? Fill(text, request) : null,
        block.List is null ? [] : Items(block, request));

    private static IReadOnlyList<string> Items(DocumentBlock block, DocumentRequest request) =>
        request.Lists.TryGetValue(block.List!, out var items) ? items : [];

    [GeneratedRegex(@"\{(?<fact>[a-zA-Z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
