using System.Text.Json.Nodes;
using Tongban.Kernel.Rules;

namespace Tongban.Kernel.Processes;

/// <summary>A checked rule over the process's variables, with the text that was drawn.</summary>
public sealed class Condition
{
    private readonly JsonNode? _rule;

    private Condition(string text, JsonNode? rule) => (Text, _rule) = (text, rule);

    public string Text { get; }

    internal JsonNode? Rule => _rule;

    public static Result<Condition> Parse(string text) => RuleText.Parse(text).Map(rule => new Condition(text, rule));

    public bool Holds(JsonObject variables) => JsonLogic.Holds(_rule, variables);
}
