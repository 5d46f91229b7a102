using System.Text.Json.Nodes;

namespace Tongban.Cases.Domain.Bundles;

/// <summary>All ways in which a bundle's questions can be answered.</summary>
internal static class BundleWays
{
    /// <summary>More than this nobody can look through: the matter should be split.</summary>
    public const int Most = 2_000;

    /// <returns>At most one more than <see cref="Most"/>.</returns>
    public static IReadOnlyList<JsonObject> Of(Bundle bundle)
    {
        IReadOnlyList<JsonObject> ways = [[]];
        foreach (var question in bundle.Questions)
        {
            ways = [.. ways.SelectMany(answers => question.Applies(answers) ? question.Options.Select(option => With(answers, question.Key, option.Key)) : [answers]).Take(Most + 1)];
        }

        return ways;
    }

    /// <summary>The chosen options in words, for those who look through them.</summary>
    public static string Words(Bundle bundle, JsonObject way) => string.Join('；', bundle.Questions.Where(question => way.ContainsKey(question.Key))
        .Select(question => question.Question.TrimEnd('？') + " " + question.Options.First(option => option.Key == way[question.Key]!.GetValue<string>()).Label));

    private static JsonObject With(JsonObject answers, string key, string option)
    {
        var more = (JsonObject)answers.DeepClone();
        more[key] = option;
        return more;
    }
}
