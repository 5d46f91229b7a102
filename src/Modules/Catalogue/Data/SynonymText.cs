using Tongban.Catalogue.Domain.Searching;

namespace Tongban.Catalogue.Data;

/// <summary>The file of everyday words.</summary>
internal static class SynonymText
{
    private const string Arrow = " => ";

    public static IEnumerable<(string Say, string Means)> Lines(string text)
    {
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            yield return line.Split(Arrow) is [var say, var means] && say.Length > 0 && means.Length > 0
                ? (say, means)
                : throw new InvalidDataException($"synonyms: not «say => means»: {line}");
        }
    }

    public static EverydayWords.Group Group(string say, string means) => new(Parts(say), Parts(means));

    /// <summary>People separate words by 、 and by commas of both kinds.</summary>
    public static string[] Parts(string text) =>
        [.. text.Split(['、', '，', ',', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
