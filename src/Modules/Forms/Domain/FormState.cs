using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Rules;

namespace Tongban.Forms.Domain;

/// <summary>
/// What a form comes to with given answers: which fields are shown, what each answer means, what is wrong. Fields are taken in
/// order, and a condition sees only right answers of fields shown before it: a hidden field's value never counts.
/// </summary>
internal sealed class FormState
{
    private readonly Dictionary<string, FieldState> _fields = new(StringComparer.Ordinal);
    private readonly JsonObject _facts = [];
    private readonly FormDefinition _form;

    private FormState(FormDefinition form, FormData data, FormFacts facts)
    {
        _form = form;
        _facts["today"] = facts.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var field in form.Fields)
        {
            _fields[field.Key] = Take(field, data, facts);
        }
    }

    public IReadOnlyDictionary<string, FieldState> Fields => _fields;

    public static FormState Of(FormDefinition form, FormData data, FormFacts facts) => new(form, data, facts);

    public bool IsShown(FormField field) => _fields[field.Key].Shown;

    public bool IsRequired(FormField field) => field.Required is { } rule && JsonLogic.Holds(rule, _facts);

    public FieldError? FaultOf(FormField field)
    {
        var state = _fields[field.Key];
        return !state.Shown ? null
            : state.Value is null ? IsRequired(field) ? new FieldError(field.Key, Words.Missing(field)) : null
            : state.Slip is { } slip ? new FieldError(field.Key, slip)
            : null;
    }

    /// <summary>Rules that don't hold. A rule is asked once everything it speaks of is known and right.</summary>
    public IEnumerable<FieldError> BrokenRules() => _form.Rules
        .Where(rule => _fields[rule.Field] is { Shown: true, Slip: null, Value: not null })
        .Where(rule => IsKnown(rule.When) && IsKnown(rule.Assert))
        .Where(rule => (rule.When is null || JsonLogic.Holds(rule.When, _facts)) && !JsonLogic.Holds(rule.Assert, _facts))
        .Select(rule => new FieldError(rule.Field, rule.Message));

    private FieldState Take(FormField field, FormData data, FormFacts facts)
    {
        if (field.ShowIf is { } condition && !JsonLogic.Holds(condition, _facts))
        {
            return new FieldState(false, null, null);
        }

        if (Normalised(field, data) is not { } value)
        {
            return new FieldState(true, null, null);
        }

        var found = FieldCheck.Of(field, value, facts);
        if (found.Slip is null)
        {
            Put(field.Key, found.Value);
            Derived.Add(_facts, field, value, facts);
        }

        return new FieldState(true, value, found.Slip);
    }

    internal static FormValue? Normalised(FormField field, FormData data)
    {
        if (!data.Has(field.Key))
        {
            return null;
        }

        var items = data.List(field.Key).Select(item => Normal.Text(field.Element, item)).Where(item => item.Length > 0).ToList();
        return items.Count == 0 ? null
            : field.Many || items.Count > 1 ? FormValue.Of(items)
            : FormValue.Of(items[0]);
    }

    private bool IsKnown(JsonNode? rule) => RuleText.VariablesOf(rule) is not { } paths
        || paths.All(path => Find(path) is not null);

    private JsonNode? Find(string path)
    {
        JsonNode? node = _facts;
        foreach (var name in path.Split('.'))
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }

    private void Put(string key, JsonNode? value) => Nest(_facts, key.Split('.'), value);

    internal static void Nest(JsonObject into, ReadOnlySpan<string> path, JsonNode? value)
    {
        for (; path.Length > 1; path = path[1..])
        {
            into = into[path[0]] as JsonObject ?? (JsonObject)(into[path[0]] = new JsonObject())!;
        }

        into[path[0]] = value;
    }
}

/// <param name="Shown">Whether the field is asked at all.</param>
/// <param name="Value">The normalised answer; null when blank or hidden.</param>
/// <param name="Slip">What is wrong with it.</param>
internal sealed record FieldState(bool Shown, FormValue? Value, string? Slip);
