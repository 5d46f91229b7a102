using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Rules;
using Tongban.Platform.Security;

namespace Tongban.Cases.Domain.Bundles;

/// <summary>One matter 一件事 as people see it: a few questions, the items that follow from the answers, and how their forms become one.</summary>
/// <param name="Code">For example <c>company-start</c>.</param>
/// <param name="Roles">The subjects of the matter; the items' forms are mapped onto them.</param>
/// <param name="Questions">Answered first; they decide which items belong.</param>
/// <param name="Items">In the order in which their questions are asked.</param>
internal sealed record Bundle(
    string Code,
    int Version,
    string Name,
    string Summary,
    string Place,
    IReadOnlyList<FormRole> Roles,
    IReadOnlyList<BundleQuestion> Questions,
    IReadOnlyList<BundleItem> Items)
{
    private const int Shortest = 2;

    /// <summary>What it is called in everyday words.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What belongs to the matter and can't be applied for here.</summary>
    public IReadOnlyList<BundleElsewhere> Elsewhere { get; init; } = [];

    /// <summary>Where it was taken from, and what in it isn't verified.</summary>
    public string Note { get; init; } = "";

    public static Result<Bundle> Parse(string json)
    {
        var read = Definition.Read<Bundle>(json);
        return !read.IsOk ? read : Faults(read.Value).ToList() is { Count: > 0 } faults ? FormProblems.Definition.With(faults) : read;
    }

    /// <summary>Whether somebody who searches for this may mean it: a word of it stands in the text, or the text in a word.</summary>
    public bool IsMeantBy(string text) => text.Length >= Shortest
        && Words.Append(Name).Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase) || word.Contains(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The questions that the given answers leave open.</summary>
    public IEnumerable<BundleQuestion> Open(JsonObject answers) =>
        Questions.Where(question => question.Applies(answers) && question.Options.All(option => answers[question.Key]?.GetValue<string>() != option.Key));

    /// <summary>The items that belong, given the answers.</summary>
    public IReadOnlyList<BundleItem> Belonging(JsonObject answers) => [.. Items.Where(item => item.When is null || JsonLogic.Holds(item.When, answers))];

    private static IEnumerable<FieldError> Faults(Bundle bundle)
    {
        if (bundle.Items.Count == 0)
        {
            yield return new FieldError("items", "一个事项也没有");
        }

        for (var at = 0; at < bundle.Questions.Count; at++)
        {
            var question = bundle.Questions[at];
            if (question.Options.Count < 2)
            {
                yield return new FieldError($"questions[{at}] {question.Key}", "至少要有两个选项");
            }
        }

        for (var at = 0; at < bundle.Items.Count; at++)
        {
            var item = bundle.Items[at];
            foreach (var rule in new[] { item.When }.Concat(item.Derived.Select(derived => derived.When)).Where(rule => rule is not null))
            {
                if (RuleText.Check(rule).Problem is { } problem)
                {
                    yield return new FieldError($"items[{at}] {item.Slug}", problem.Title);
                }
            }

            // An item waits only for items before it: there can be no circle.
            foreach (var after in item.After.Where(after => bundle.Items.Take(at).All(earlier => earlier.Slug != after)))
            {
                yield return new FieldError($"items[{at}] {item.Slug}", $"要等的事项“{after}”没有排在它前面");
            }

            if (item.Later.Count > 0 && item.After.Count == 0)
            {
                yield return new FieldError($"items[{at}] {item.Slug}", "写了由前面的事项产生的内容，却没有写等哪个事项");
            }
        }
    }
}

/// <param name="Note">Where it is done.</param>
internal sealed record BundleElsewhere(string Name, string Note)
{
    /// <summary>JsonLogic over the answers; null is always.</summary>
    public JsonNode? When { get; init; }

    public bool Applies(JsonObject answers) => When is null || JsonLogic.Holds(When, answers);
}

/// <param name="When">JsonLogic over earlier answers; null is always asked.</param>
internal sealed record BundleQuestion(string Key, string Question, IReadOnlyList<BundleOption> Options)
{
    public string? Hint { get; init; }

    public JsonNode? When { get; init; }

    public bool Applies(JsonObject answers) => When is null || JsonLogic.Holds(When, answers);
}

internal sealed record BundleOption(string Key, string Label)
{
    public string? Hint { get; init; }
}

/// <summary>An item of the matter, and how its form fits in.</summary>
/// <param name="Slug">The item; it may stand several times, for different answers.</param>
internal sealed record BundleItem(string Slug)
{
    /// <summary>JsonLogic over the answers; null is always.</summary>
    public JsonNode? When { get; init; }

    /// <summary>Items that must be granted before this one is applied for; the others run side by side.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>As <see cref="MergePart.Roles"/>.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = FrozenDictionary<string, string>.Empty;

    public IReadOnlyList<BundleDerived> Derived { get; init; } = [];

    /// <summary>Keys of facts that an earlier item produces, with the element that it produces: <c>company.org.creditCode</c> from <c>org.creditCode</c>.</summary>
    public IReadOnlyDictionary<string, string> Later { get; init; } = FrozenDictionary<string, string>.Empty;
}

/// <summary>Facts that follow from others, perhaps only under certain answers.</summary>
internal sealed record BundleDerived(IReadOnlyDictionary<string, JsonNode> Values)
{
    public JsonNode? When { get; init; }
}

/// <summary>What an application for one matter keeps to: the answers, and the versions of that day.</summary>
internal sealed record BundlePin(string Code, int Version, JsonObject Answers, IReadOnlyList<PinnedItem> Items);

internal sealed record PinnedItem(string Slug, Guid Id, int Version, string Form, int FormVersion);
