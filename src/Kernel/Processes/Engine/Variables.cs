using System.Text.Json.Nodes;

namespace Tongban.Kernel.Processes;

/// <summary>The variables that the engine itself writes.</summary>
internal static class Variables
{
    public const string Action = "action";
    public const string Actions = "actions";

    public static Problem? Reserved(JsonObject? given) =>
        given is not null && (given.ContainsKey(Action) || given.ContainsKey(Actions)) ? ProcessProblems.ReservedVariable : null;

    public static void Merge(JsonObject target, JsonObject? given)
    {
        foreach (var (name, value) in given ?? []) target[name] = value?.DeepClone();
    }

    public static void Chose(JsonObject target, string nodeId, string action)
    {
        target[Action] = action;
        if (target[Actions] is not JsonObject all) target[Actions] = all = [];
        all[nodeId] = action;
    }
}
