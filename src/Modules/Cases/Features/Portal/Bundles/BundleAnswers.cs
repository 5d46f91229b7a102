using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Tongban.Cases.Domain.Bundles;

namespace Tongban.Cases.Features.Portal.Bundles;

/// <summary>Answers to a bundle's questions as they stand in an address or a posted form.</summary>
internal static class BundleAnswers
{
    /// <returns>Only answers that the bundle offers to questions that apply.</returns>
    public static JsonObject Of(Bundle bundle, Func<string, StringValues> given)
    {
        var answers = new JsonObject();
        foreach (var question in bundle.Questions)
        {
            if (question.Applies(answers) && question.Options.FirstOrDefault(option => option.Key == given(question.Key).LastOrDefault()) is { } chosen)
            {
                answers[question.Key] = chosen.Key;
            }
        }

        return answers;
    }

    public static IEnumerable<KeyValuePair<string, string>> Pairs(JsonObject answers) => answers.Select(pair => KeyValuePair.Create(pair.Key, pair.Value!.GetValue<string>()));
}
