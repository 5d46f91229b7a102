using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Rules;

namespace Tongban.Forms.Domain;

/// <summary>
/// What the script of a form page needs in order to evaluate the page's conditions and rules itself: the fields that it can
/// read, the rules, and of all other answers no more than what those rules speak of, typed as rules see them.
/// </summary>
internal sealed class PageRules
{
    private readonly FormPageView _view;
    private readonly FormState _state;
    private readonly HashSet<string> _open;

    private PageRules(FormPageView view)
    {
        _view = view;
        _state = FormState.Of(view.Form, view.Draft.Values, view.Facts);
        // A value that the page only shows stays what it is, and a computed one is nobody's to type.
        _open = view.Page.Fields.Where(field => !view.IsLocked(field) && field.Compute is null).Select(field => field.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <param name="view">The page as it is drawn.</param>
    /// <param name="optional">The words that mark a field that needn't be filled in.</param>
    /// <returns>Null when nothing on the page depends on what is filled in there, and for rows and merged forms, which the server alone judges.</returns>
    public static JsonObject? Of(FormPageView view, string optional) =>
        view.Form.Layers.Count > 0 || view.Form.RowsOf(view.Page) is not null ? null : new PageRules(view).Block(optional);

    private JsonObject? Block(string optional)
    {
        var rules = _view.Form.Rules.Where(rule => _open.Contains(rule.Field)).Select(rule => (Rule: rule, Reads: Reads(rule.When, rule.Assert))).Where(one => one.Reads is not null).ToList();
        var reads = _view.Page.Fields.SelectMany(field => Reads(field.ShowIf, field.Required) ?? Enumerable.Empty<string>())
            .Concat(rules.SelectMany(one => one.Reads!)).ToHashSet(StringComparer.Ordinal);
        if (rules.Count == 0 && !reads.Overlaps(_open))
        {
            return null;
        }

        var targets = rules.Select(one => one.Rule.Field).ToHashSet(StringComparer.Ordinal);
        return new JsonObject
        {
            ["facts"] = Facts(reads),
            ["unknown"] = new JsonArray([.. reads.Where(IsUnknown).Select(path => (JsonNode)path)]),
            ["fields"] = new JsonArray([.. _view.Page.Fields.Where(field => _open.Contains(field.Key))
                .Where(field => field.ShowIf is not null || field.Required is JsonObject || reads.Contains(field.Key) || targets.Contains(field.Key)).Select(Field)]),
            ["rules"] = new JsonArray([.. rules.Select(one => Rule(one.Rule, one.Reads!))]),
            ["optional"] = optional,
        };
    }

    /// <summary>Null when a path is computed, so that nobody can say what is read.</summary>
    private static IReadOnlySet<string>? Reads(params IEnumerable<JsonNode?> rules)
    {
        var each = rules.Select(RuleText.VariablesOf).ToList();
        return each.Exists(paths => paths is null) ? null : each.SelectMany(paths => paths!).ToHashSet(StringComparer.Ordinal);
    }

    private JsonNode Field(FormField field)
    {
        var read = PageValue.Of(field, _view.Facts);
        read.Insert(0, "key", field.Key);
        if (field.ShowIf is not null)
        {
            read["show"] = Condition(field.ShowIf);
        }

        if (field.ShowIf is not null || field.Required is JsonObject)
        {
            read["need"] = Condition(field.Required ?? false);
        }

        return read;
    }

    private static JsonObject Condition(JsonNode rule) => new() { ["rule"] = rule.DeepClone(), ["reads"] = Paths(RuleText.VariablesOf(rule)) };

    private static JsonNode Rule(FormRule rule, IReadOnlySet<string> reads)
    {
        var written = new JsonObject
        {
            ["field"] = rule.Field,
            ["assert"] = rule.Assert.DeepClone(),
            ["message"] = rule.Message,
            ["reads"] = Paths(reads),
        };
        if (rule.When is not null)
        {
            written["when"] = rule.When.DeepClone();
        }

        return written;
    }

    private static JsonArray? Paths(IEnumerable<string>? paths) => paths is null ? null : new JsonArray([.. paths.Select(path => (JsonNode)path)]);

    /// <summary>Right answers of other pages and what follows from them, as far as the page's rules read them.</summary>
    private JsonObject Facts(IReadOnlySet<string> reads)
    {
        var all = new JsonObject();
        _state.TellInto(all);
        var facts = new JsonObject();
        foreach (var path in reads.Where(path => !_open.Contains(path) && !IsUnknown(path)))
        {
            if (path.Split('.').Aggregate((JsonNode?)all, (node, name) => (node as JsonObject)?[name]) is { } known)
            {
                FormState.Nest(facts, path.Split('.'), known.DeepClone());
            }
        }

        return facts;
    }

    /// <summary>What follows from what is typed here, what has several rows, and answers further on that come and go with this page.</summary>
    private bool IsUnknown(string path) => path.Split('.') is ["derived", var role, _]
        ? _view.Page.Fields.Any(field => field.Role == role && _open.Contains(field.Key) && field.Element.Code is "person.idNumber" or "person.birthDate")
        : !_open.Contains(path) && path != "today" && (_view.Form.Field(path) is not { } other || other.Compute is not null || HangsOnPage(other));

    private bool HangsOnPage(FormField field) => new[] { field.ShowIf, _view.Form.Pages.First(page => page.Fields.Contains(field)).ShowIf }.Any(condition => condition is not null
        && (RuleText.VariablesOf(condition) is not { } reads || reads.Any(path => _open.Contains(path) || IsUnknown(path))));
}
