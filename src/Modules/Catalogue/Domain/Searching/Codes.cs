using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Items by their code: handling-item code 33, implementation code 31, basic code 12, or how one begins.</summary>
internal static class Codes
{
    private const int Shortest = 8;
    private const int Longest = 40;
    private const int BasicLength = 12;

    /// <returns>The code as it is written; null when this is none.</returns>
    public static string? Read(string text)
    {
        var code = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not '-' and not '－').Select(Folding.Of)).ToUpperInvariant();
        return code.Length is >= Shortest and <= Longest && code.All(char.IsAsciiLetterOrDigit) && code.Count(char.IsAsciiDigit) * 2 > code.Length ? code : null;
    }

    public static IEnumerable<Candidate> Find(SearchIndex index, string code, int most) => index.Segments
        .SelectMany(pair => Heads(pair.Segment.Offers, code, most).Where(head => !pair.Gone.Contains(head))
            .Select(head => new Candidate(pair.Segment, pair.Segment.Offers.Documents[head], head, 1, 1)))
        .Take(most);

    private static IEnumerable<int> Heads(Offers offers, string code, int most) => code.Length == BasicLength
        ? offers.Wordings.Select((wording, at) => (wording.BasicCode, at)).Where(pair => pair.BasicCode == code).Select(pair => offers.First[pair.at])
        : offers.WithCode(code, most);
}
