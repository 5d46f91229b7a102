using System.Text.Json.Nodes;

namespace Tongban.Kernel.Rules;

/// <summary>A rule that was read once and is evaluated often, by any number of threads. Later changes of its JSON don't count.</summary>
public sealed class CompiledRule
{
    private readonly Step _step;
    private readonly string[][]? _paths;

    public CompiledRule(JsonNode? rule)
    {
        _step = Evaluator.Of(rule);
        Variables = RuleText.VariablesOf(rule);
        _paths = Variables is null ? null : [.. Variables.Select(path => path.Split('.'))];
    }

    /// <summary>As <see cref="RuleText.VariablesOf"/> finds them.</summary>
    public IReadOnlySet<string>? Variables { get; }

    public bool Holds(JsonNode? data) => Coercion.Truthy(_step(Js.Unwrap(data)));

    /// <summary>Whether the data has everything that the rule speaks of; of a rule with computed paths nobody can say, so yes.</summary>
    public bool IsAnswered(JsonNode? data)
    {
        foreach (var path in _paths ?? [])
        {
            if (DataPath.Find(data, path) is null)
            {
                return false;
            }
        }

        return true;
    }
}
