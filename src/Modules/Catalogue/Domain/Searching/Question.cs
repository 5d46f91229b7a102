namespace Tongban.Catalogue.Domain.Searching;

/// <summary>What somebody typed, taken apart.</summary>
/// <param name="Plain">The whole text in the index's form.</param>
/// <param name="Core">The same without words that don't matter; what is left of it says what they want.</param>
/// <param name="Terms">Terms of the core; each is either found or missing.</param>
/// <param name="Meant">Further terms that the everyday words lead to, with the terms that they stand for.</param>
internal sealed record Question(string Plain, string Core, IReadOnlyList<string> Terms, IReadOnlyList<(IReadOnlyList<string> For, IReadOnlyList<string> Terms)> Meant)
{
    private const int Longest = 100;

    public static Question Of(string text, EverydayWords words)
    {
        var plain = Searching.Terms.Plain(text.Length > Longest ? text[..Longest] : text);
        var core = Core_(plain, words.Quiet);
        var meant = words.Groups
            .SelectMany(group => group.Say.Select(Searching.Terms.Plain).Where(say => plain.Contains(say, StringComparison.Ordinal))
                .Select(say => ((IReadOnlyList<string>)[.. Searching.Terms.Of(say, singles: false)], (IReadOnlyList<string>)[.. group.Means.SelectMany(word => Searching.Terms.Of(Searching.Terms.Plain(word), singles: false))])))
            .ToList();
        return new Question(plain, core, [.. Searching.Terms.Of(core, singles: false).Distinct()], meant);
    }

    // Longest first, so that «我想要» isn't left as «要»; a gap keeps neighbours from being read as one word.
    private static string Core_(string plain, IReadOnlyList<string> quiet)
    {
        var core = quiet.OrderByDescending(word => word.Length).Aggregate(plain, (text, word) => text.Replace(word, " ", StringComparison.Ordinal));
        return string.IsNullOrWhiteSpace(core) ? plain : core.Trim();
    }
}
