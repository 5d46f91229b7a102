using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain.Merging;
using Tongban.Kernel;

namespace Tongban.Forms.Domain;

/// <summary>
/// What a form comes to with given answers: which fields are shown, what each answer means, what is wrong. Pages and fields are
/// taken in order, and a condition sees only right answers of fields shown before it: a hidden field's value never counts. In a
/// row of a repeated role the role's name means that row; everywhere else it means the list of all rows.
/// </summary>
internal sealed class FormState
{
    private readonly Dictionary<string, FieldState> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RowsState> _rows = new(StringComparer.Ordinal);
    private readonly List<FormState> _layers = [];
    private readonly JsonObject _known = [];
    private readonly FormDefinition _form;
    private readonly FormFacts _facts;

    private readonly (string Role, int Row)? _blank;

    private FormState(FormDefinition form, FormData data, FormFacts facts, (string Role, int Row)? blank)
    {
        (_form, _facts, _blank) = (form, facts, blank);
        _known["today"] = facts.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var page in form.Pages)
        {
            var asked = page.ShowIf is not { } condition || RuleCache.Holds(condition, _known);
            if (form.RowsOf(page) is { } role)
            {
                TakeRows(page, role, asked, data);
            }
            else
            {
                page.Fields.ToList().ForEach(field => Take(field, asked, data));
            }
        }
    }

    private FormState(FormDefinition form, IEnumerable<FormState> layers, FormFacts facts)
    {
        (_form, _facts) = (form, facts);
        _layers.AddRange(layers);
        foreach (var (key, state) in _layers.SelectMany(layer => layer._fields))
        {
            _fields[key] = _fields.TryGetValue(key, out var other) ? other.Or(state) : state;
        }

        foreach (var (role, state) in _layers.SelectMany(layer => layer._rows))
        {
            _rows[role] = _rows.TryGetValue(role, out var other) ? other.Or(state) : state;
        }
    }

    public IReadOnlyDictionary<string, FieldState> Fields => _fields;

    /// <param name="blank">A row that is to be filled in next, looked at although nothing stands in it yet.</param>
    public static FormState Of(FormDefinition form, FormData data, FormFacts facts, (string Role, int Row)? blank = null) => form.Layers.Count == 0
        ? new(form, data, facts, blank)
        : OfLayers(form, Layering.WithDerived(form, data, facts), facts, blank);

    private static FormState OfLayers(FormDefinition form, FormData data, FormFacts facts, (string Role, int Row)? blank) =>
        new(form, form.Layers.Select(layer => Of(layer, data, facts, blank)), facts);

    /// <summary>Puts what is known of these answers beside what others know.</summary>
    public void TellInto(JsonObject known) => Overlay(known, _known);

    private static void Overlay(JsonObject under, JsonObject over)
    {
        foreach (var (name, value) in over)
        {
            if (under[name] is JsonObject below && value is JsonObject above)
            {
                Overlay(below, above);
            }
            else
            {
                under[name] = value?.DeepClone();
            }
        }
    }

    public bool IsShown(FormField field) => _fields.GetValueOrDefault(field.Key)?.Shown == true;

    /// <summary>Whether a page is asked at all: one with rows also when it has none yet.</summary>
    public bool IsAsked(FormPage page) => _form.RowsOf(page) is { } role
        ? _rows.GetValueOrDefault(role.Code)?.Asked == true
        : page.Fields.Any(IsShown);

    public bool IsRequired(FormField field) => _layers.Count > 0
        ? _layers.Exists(layer => layer.IsShown(field) && layer.IsRequired(field))
        : _form.Field(field.Key)?.Required is { } rule && InRow(field, () => RuleCache.Holds(rule, _known));

    public FieldError? FaultOf(FormField field)
    {
        var state = _fields.GetValueOrDefault(field.Key);
        return state is not { Shown: true } || field.Compute is not null ? null
            : state.Value is null ? IsRequired(field) ? new FieldError(field.Key, Words.Missing(field)) : null
            : state.Slip is { } slip ? new FieldError(field.Key, slip)
            : null;
    }

    /// <summary>Too few or too many rows.</summary>
    public FieldError? FaultOfRows(FormRole role) => _rows.GetValueOrDefault(role.Code) is { Asked: true } rows && role.Repeat is { } repeat
        ? rows.TooFew ? new FieldError(role.Code, $"请至少填写 {rows.Least} {repeat.Unit}{role.Name}")
        : rows.Count > repeat.Most ? new FieldError(role.Code, $"{role.Name}最多 {repeat.Most} {repeat.Unit}，现在有 {rows.Count} {repeat.Unit}，请去掉多余的")
        : null
        : null;

    /// <summary>Rules that don't hold. A rule is asked once everything it speaks of is known and right.</summary>
    public IEnumerable<FieldError> BrokenRules() => _layers.Count > 0
        ? _layers.SelectMany(layer => layer.BrokenRules()).DistinctBy(fault => (fault.Path, fault.Message))
        : _form.Rules.SelectMany(rule => _form.Role(rule.Field) is { Repeat: not null } role ? OfList(rule, role) : OfField(rule));

    private IEnumerable<FieldError> OfList(FormRule rule, FormRole role) =>
        _rows.GetValueOrDefault(role.Code) is { Asked: true, Count: > 0 } rows && rows.Keys.All(key => _fields[key].Slip is null) && IsBroken(rule)
            ? [new FieldError(role.Code, rule.Message)]
            : [];

    private IEnumerable<FieldError> OfField(FormRule rule) =>
        from field in Instances(rule.Field)
        where _fields[field.Key] is { Shown: true, Slip: null, Value: not null } && InRow(field, () => IsBroken(rule))
        select new FieldError(field.Key, rule.Message);

    /// <summary>The fields that a key of the definition stands for: one, or one in every row.</summary>
    private IEnumerable<FormField> Instances(string key)
    {
        if (_form.Field(key) is { } one)
        {
            return [one];
        }

        var template = _form.Fields.First(field => field.Key == key);
        return Enumerable.Range(0, _rows[template.Role].Known.Count).Select(template.At);
    }

    private bool IsBroken(FormRule rule) => RuleCache.IsAnswered(rule.When, _known) && RuleCache.IsAnswered(rule.Assert, _known)
        && (rule.When is null || RuleCache.Holds(rule.When, _known)) && !RuleCache.Holds(rule.Assert, _known);

    private void TakeRows(FormPage page, FormRole role, bool asked, FormData data)
    {
        // More rows than allowed are counted, so that the fault can say how many, but not looked into.
        var count = data.RowsOf(role.Code);
        var before = _rows.GetValueOrDefault(role.Code);
        var own = before?.Own ?? 0;
        var rows = new RowsState(asked || before?.Asked == true, count, own, role.Repeat!.Least, before?.Known ?? [], before?.Keys ?? []);
        for (var row = 0; row < Math.Min(_blank?.Role == role.Code ? Math.Max(count, _blank.Value.Row + 1) : count, role.Repeat.Most); row++)
        {
            if (rows.Known.Count == row)
            {
                rows.Known.Add([]);
            }

            _known[role.Code] = rows.Known[row];
            foreach (var field in page.Fields.Select(field => field.At(row)))
            {
                Take(field, asked, data);
                rows.Keys.Add(field.Key);
                own = field.Compute is null && _fields[field.Key].Value is not null ? Math.Max(own, row + 1) : own;
            }

            _known.Remove(role.Code);
        }

        _rows[role.Code] = rows with { Own = own };
        _known[role.Code] = rows.List();
    }

    /// <summary>Evaluates for a field: with its row under the role's name if it stands in one.</summary>
    private bool InRow(FormField field, Func<bool> holds)
    {
        if (field.Row is not { } row)
        {
            return holds();
        }

        var list = _known[field.Role];
        _known[field.Role] = _rows[field.Role].Known[row];
        try
        {
            return holds();
        }
        finally
        {
            _known[field.Role] = list;
        }
    }

    private void Take(FormField field, bool asked, FormData data) => _fields[field.Key] = State(field, asked, data);

    private FieldState State(FormField field, bool asked, FormData data)
    {
        if (!asked || field.ShowIf is { } condition && !RuleCache.Holds(condition, _known))
        {
            return new FieldState(false, null, null);
        }

        if ((field.Compute is { } rule ? Computed.Of(field, rule, _known) : Normalised(field, data)) is not { } value)
        {
            return new FieldState(true, null, null);
        }

        var found = FieldCheck.Of(field, value, _facts);
        if (found.Slip is null)
        {
            Nest(_known, [field.Role, .. field.Element.Code.Split('.')], found.Value);
            Derived.Add(_known, field, value, _facts);
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

    internal static void Nest(JsonObject into, ReadOnlySpan<string> path, JsonNode? value)
    {
        for (; path.Length > 1; path = path[1..])
        {
            into = into[path[0]] as JsonObject ?? (JsonObject)(into[path[0]] = new JsonObject())!;
        }

        into[path[0]] = value;
    }
}
