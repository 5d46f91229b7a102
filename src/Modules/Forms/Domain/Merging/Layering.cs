using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain.Merging;

internal static class Layering
{
    /// <summary>The answers with those that follow from them; a fact that can't be told yet is left out.</summary>
    public static FormData WithDerived(FormDefinition merged, FormData answers, FormFacts facts)
    {
        if (merged.Derived.Count == 0)
        {
            return answers;
        }

        var known = new JsonObject();
        foreach (var layer in merged.Layers)
        {
            FormState.Of(layer, answers, facts).TellInto(known);
        }

        return merged.Derived.Aggregate(answers, (all, derived) =>
            merged.Layers.Select(layer => layer.Field(derived.Key)).OfType<FormField>().FirstOrDefault() is { } field
            && Computed.Of(field, derived.Value, known) is { } value
                ? value.Text is { } text ? all.With(derived.Key, text) : all.With(derived.Key, value.Items)
                : all.Without(derived.Key));
    }
}
