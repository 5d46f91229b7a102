using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Forms.Domain.Merging;

/// <summary>Makes one form of several, and says on which facts they can't be one.</summary>
internal static class Merger
{
    public static Result<MergedForm> Merge(string code, string title, IReadOnlyList<FormRole> roles, IReadOnlyList<MergePart> parts)
    {
        var faults = parts.SelectMany(part => MergeFaults.Of(part, roles)).ToList();
        if (faults.Count > 0)
        {
            return FormProblems.Merging.With(faults);
        }

        var named = roles.DistinctBy(role => role.Code).ToDictionary(role => role.Code, StringComparer.Ordinal);
        var layers = parts.Select(part => Renaming.Layer(part, named)).ToList();
        var asked = parts.Zip(layers).SelectMany(pair => pair.Second.Pages.SelectMany(page => page.Fields.Select(field => new Asking(pair.First, page, field)))).ToList();
        var merged = asked.Where(ask => !ask.Part.Later.Contains(ask.Field.Key) && !parts.Any(part => part.Derived.ContainsKey(ask.Field.Key)))
            .GroupBy(ask => ask.Field.Key).ToDictionary(group => group.Key, group => MergedFields.Of([.. group]), StringComparer.Ordinal);
        faults.AddRange(merged.Values.SelectMany(MergeFaults.Of));
        if (faults.Count > 0)
        {
            return FormProblems.Merging.With(faults);
        }

        var form = new FormDefinition(code, 1, title, Roles(layers, named), Pages(parts, layers, merged), [], string.Join('\n', parts.Select(part => $"{part.Title}：\n{part.Form.Declaration}")))
        {
            Layers = layers,
            Derived = parts.SelectMany(part => part.Derived).DistinctBy(derived => derived.Key).ToDictionary(derived => derived.Key, derived => derived.Value, StringComparer.Ordinal),
        };
        return new MergedForm(form, [.. form.Fields.Select(field => new MergedField(field, merged[field.Key].Askers))], parts);
    }

    /// <summary>The pages of each part in turn, each with what nobody before it asked.</summary>
    private static List<FormPage> Pages(IReadOnlyList<MergePart> parts, List<FormDefinition> layers, Dictionary<string, MergedField> merged)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var pages = from pair in parts.Zip(layers)
                    from page in pair.Second.Pages
                    let fields = page.Fields.Where(field => merged.ContainsKey(field.Key) && taken.Add(field.Key)).Select(field => merged[field.Key].Field).ToList()
                    where fields.Count > 0
                    from split in Split(pair.Second, page with { Code = $"{pair.First.Code}-{page.Code}", ShowIf = null, Fields = fields })
                    select (pair.First, split);
        return [.. Told([.. pages])];
    }

    /// <summary>Two pages that ask the same in words, each for its own item, are told apart by the item.</summary>
    private static IEnumerable<FormPage> Told(List<(MergePart Part, FormPage Page)> pages)
    {
        var twice = pages.GroupBy(asked => asked.Page.Title).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return pages.Select(asked => twice.Contains(asked.Page.Title) ? asked.Page with { Title = $"{asked.Page.Title}（{asked.Part.Title}）" } : asked.Page);
    }

    // A page of rows stays one of rows; what else stood on it doesn't mix with them.
    private static IEnumerable<FormPage> Split(FormDefinition layer, FormPage page) => page.Fields
        .GroupBy(field => layer.Repeat(field.Role) is null ? "" : field.Role)
        .Select((group, at) => at == 0 ? page with { Fields = [.. group] } : page with { Code = $"{page.Code}-{group.Key}", Fields = [.. group] });

    private static List<FormRole> Roles(List<FormDefinition> layers, Dictionary<string, FormRole> named) =>
    [
        .. layers.SelectMany(layer => layer.Roles).GroupBy(role => role.Code).Select(group => (named.GetValueOrDefault(group.Key) ?? group.First()) with
        {
            Repeat = group.First().Repeat is { } repeat
                ? repeat with { Least = group.Max(role => role.Repeat!.Least), Most = group.Min(role => role.Repeat!.Most) }
                : null,
        }),
    ];
}

/// <summary>A part's asking for a fact.</summary>
internal sealed record Asking(MergePart Part, FormPage Page, FormField Field)
{
    /// <summary>When the part asks for it; null is always.</summary>
    public JsonNode? Condition => (Page.ShowIf, Field.ShowIf) switch
    {
        (null, var own) => own,
        (var page, null) => page,
        var (page, own) => new JsonObject { ["and"] = new JsonArray(page.DeepClone(), own.DeepClone()) },
    };
}
