using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Tongban.Kernel.Rules;

namespace Tongban.Forms.Domain;

/// <summary>The rules of forms, each read once: a definition never changes, so neither does its JSON, and what was read goes with it.</summary>
internal static class RuleCache
{
    private static readonly ConditionalWeakTable<JsonNode, CompiledRule> Read = [];

    public static bool Holds(JsonNode rule, JsonObject known) => Of(rule).Holds(known);

    /// <summary>Whether everything that the rule speaks of is known.</summary>
    public static bool IsAnswered(JsonNode? rule, JsonObject known) => rule is null || Of(rule).IsAnswered(known);

    private static CompiledRule Of(JsonNode rule) => Read.GetValue(rule, static unread => new CompiledRule(unread));
}
