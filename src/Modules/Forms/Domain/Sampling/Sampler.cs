using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Rules;

namespace Tongban.Forms.Domain.Sampling;

/// <summary>
/// Finds right answers from a form's own definition: fills what is missing, follows conditions, and where a rule between answers doesn't
/// hold tries the answers that it speaks of.
/// </summary>
internal sealed class Sampler(FormDefinition form, FormFacts facts, SamplingWishes wishes)
{
    private const int Patience = 400;
    private const int MostChanges = 2_000;
    private readonly Candidates _candidates = new(form, facts, wishes);
    private readonly List<FormRule> _rules = [.. form.Rules, .. form.Layers.SelectMany(layer => layer.Rules)];

    public Sampled Find()
    {
        var data = wishes.Given;
        var nearest = new Sampled(data, Faults(data));
        for (var tries = 0; tries < Patience; tries++)
        {
            var faults = Faults(data);
            if (faults.Count == 0)
            {
                return new Sampled(wishes.Everything ? Completed(data) : data, []);
            }

            nearest = faults.Count <= nearest.Faults.Count ? new Sampled(data, faults) : nearest;
            if ((Filled(data, faults) ?? Mended(data, faults[0].Path)) is not { } better)
            {
                return new Sampled(data, faults);
            }

            data = better;
        }

        return nearest;
    }

    private IReadOnlyList<FieldError> Faults(FormData data) => FormCheck.Whole(form, FormView.Counted(form, data, facts), facts);

    /// <summary>With an answer to every question that is asked and was left open, where one fits.</summary>
    private FormData Completed(FormData data)
    {
        foreach (var page in form.Pages)
        {
            foreach (var field in FormView.VisibleFields(form, page, data, facts).Where(field => field is { Compute: null, Row: null or 0 } && !data.Has(field.Key)))
            {
                data = _candidates.Of(field).Select(value => Put(data, field, value)).FirstOrDefault(more => Faults(more).Count == 0) ?? data;
            }
        }

        return data;
    }

    /// <summary>The likeliest answer wherever none is given yet; null when that is nowhere.</summary>
    private FormData? Filled(FormData data, IReadOnlyList<FieldError> faults)
    {
        var blank = faults.SelectMany(fault => Asked(fault.Path)).Where(field => field.Compute is null && !data.Has(field.Key) && _candidates.Of(field).Count > 0).ToList();
        return blank.Count == 0 ? null : blank.Aggregate(data, (all, field) => Put(all, field, _candidates.Of(field)[0]));
    }

    /// <summary>The fields that a fault stands beside: beside a repeated role all of the rows that there must be.</summary>
    private IEnumerable<FormField> Asked(string path) => form.Field(path) is { } one ? [one]
        : form.Role(path)?.Repeat is { } repeat ? Enumerable.Range(0, Math.Max(1, repeat.Least)).SelectMany(row => form.Fields.Where(field => field.Role == path).Select(field => field.At(row)))
        : [];

    /// <summary>The answers with one changed, or two that hang together, so that the fault is gone and none came before it.</summary>
    private FormData? Mended(FormData data, string faulty)
    {
        var places = form.FieldsIn(data).Select(field => field.Key).ToList();
        var until = places.IndexOf(faulty);
        var concerned = Concerned(faulty).Where(field => !wishes.Locked.Contains(field.Key)).ToList();
        var one = concerned.SelectMany(field => _candidates.Of(field).Select(value => Put(data, field, value)));
        var two = from field in concerned
                  from other in concerned.SkipWhile(later => later != field).Skip(1)
                  from value in _candidates.Of(field)
                  from beside in _candidates.Of(other)
                  select Put(Put(data, field, value), other, beside);
        return one.Concat(two).Take(MostChanges)
            .FirstOrDefault(changed => Faults(changed).All(fault => fault.Path != faulty && (until < 0 || places.IndexOf(fault.Path) is var at && (at < 0 || at > until))));
    }

    private IEnumerable<FormField> Concerned(string path)
    {
        var defined = form.Field(path)?.DefinedKey ?? path;
        return _rules.Where(rule => rule.Field == defined)
            .SelectMany(rule => new[] { rule.Assert, rule.When }).SelectMany(rule => RuleText.VariablesOf(rule) ?? Enumerable.Empty<string>())
            .SelectMany(variable => Spoken(variable, form.Field(path)?.Row)).Concat(Asked(path)).Where(field => field.Compute is null).DistinctBy(field => field.Key)
            .OrderByDescending(field => field.Key == path);
    }

    /// <summary>A derived fact follows from the identity number of its role; a repeated role's name in a row's rule means that row.</summary>
    private IEnumerable<FormField> Spoken(string variable, int? row) => variable.Split('.') is ["derived", var role, _]
        ? form.Fields.Where(field => field.Role == role && field.Element.Code is "person.idNumber" or "person.birthDate").SelectMany(field => Row(field, row))
        : form.Fields.Where(field => field.Key == variable || field.Role == variable).SelectMany(field => Row(field, row));

    private IEnumerable<FormField> Row(FormField field, int? row) => form.Repeat(field.Role) is null ? [field] : [field.At(row ?? 0)];

    private static FormData Put(FormData data, FormField field, FormValue value) => value.Text is { } text ? data.With(field.Key, text) : data.With(field.Key, value.Items);
}
