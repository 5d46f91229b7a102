using System.Text.Json.Nodes;
using Tongban.Kernel.Rules;

namespace Tongban.Kernel.Processes;

internal enum Likelihood
{
    Never,
    Possible,
    Certain,
}

/// <summary>
/// What a condition can be when only the action just chosen is known: parts that test the action alone are decided,
/// all others may go either way.
/// </summary>
internal static class Conditions
{
    public static Likelihood Of(Condition? condition, Choice? choice) => condition is null ? Likelihood.Certain : Of(condition.Rule, choice);

    private static Likelihood Of(JsonNode? rule, Choice? choice)
    {
        if (IsKnown(rule, choice)) return JsonLogic.Holds(rule, DataOf(choice)) ? Likelihood.Certain : Likelihood.Never;
        if (rule is not JsonObject { Count: 1 } operation) return Likelihood.Possible;
        var (name, argument) = operation.First();
        IEnumerable<JsonNode?> arguments = argument is JsonArray array ? array.AsEnumerable() : [argument];
        var parts = arguments.Select(part => Of(part, choice));
        return name switch
        {
            "and" => parts.Min(),
            "or" => parts.Max(),
            "!!" => parts.First(),
            "!" => Likelihood.Certain - (int)parts.First(),
            _ => Likelihood.Possible,
        };
    }

    private static bool IsKnown(JsonNode? rule, Choice? choice)
    {
        var read = RuleText.VariablesOf(rule);
        if (read is null) return false;
        return read.Count == 0 || (choice is not null && read.All(path => path == Variables.Action || path == PathOf(choice)));
    }

    private static JsonObject DataOf(Choice? choice)
    {
        JsonObject data = [];
        if (choice is not null) Variables.Chose(data, choice.NodeId, choice.Action);
        return data;
    }

    private static string PathOf(Choice choice) => $"{Variables.Actions}.{choice.NodeId}";
}
