using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Sampling;
using Tongban.Kernel;

namespace Tongban.Forms.Contracts;

/// <summary>What looking for right answers came to.</summary>
/// <param name="Right">Answers with which everything is right; null when none was found.</param>
/// <param name="Faults">What stood in the way of those that came nearest.</param>
public sealed record Sampled(FormData? Right, IReadOnlyList<FieldError> Faults);

/// <summary>
/// Looks for answers that a form accepts, to find rules that can't all be kept. What is found proves that it can be filled in; what isn't
/// found within the tries proves nothing, but nobody should publish it unseen.
/// </summary>
public static class FormSampling
{
    private const int Tries = 400;
    private const int Fresh = 40;

    public static Sampled Find(FormDefinition form, FormFacts facts, int tries = Tries)
    {
        var candidates = new Candidates(form, facts);
        var fields = Fields(form).ToList();
        var picks = fields.ToDictionary(field => field.Key, _ => 0, StringComparer.Ordinal);
        var nearest = new Sampled(null, []);
        for (var at = 0; at < tries; at++)
        {
            var data = FormView.Counted(form, Answers(fields, candidates, picks), facts);
            var faults = FormCheck.Whole(form, data, facts);
            if (faults.Count == 0)
            {
                return new Sampled(data, []);
            }

            nearest = nearest.Faults.Count == 0 || faults.Count < nearest.Faults.Count ? new Sampled(null, faults) : nearest;
            Change(fields, picks, faults, at);
        }

        return nearest;
    }

    /// <summary>The fields with as many rows of a repeated role as there must be, one at least.</summary>
    private static IEnumerable<FormField> Fields(FormDefinition form) =>
        from page in form.Pages
        from row in form.RowsOf(page)?.Repeat is { } repeat ? Enumerable.Range(0, Math.Max(1, repeat.Least)).Select(row => (int?)row) : [null]
        from field in page.Fields
        where field.Compute is null
        select row is { } number ? field.At(number) : field;

    private static FormData Answers(List<FormField> fields, Candidates candidates, Dictionary<string, int> picks) => fields.Aggregate(FormData.Empty, (data, field) =>
        candidates.Of(field) is { Count: > 0 } values
            ? values[picks[field.Key] % values.Count] is { Text: { } text } ? data.With(field.Key, text) : data.With(field.Key, values[picks[field.Key] % values.Count].Items)
            : data);

    /// <summary>Other answers where something is wrong, and now and then elsewhere: what a rule is about may stand in any field before it.</summary>
    private static void Change(List<FormField> fields, Dictionary<string, int> picks, IReadOnlyList<FieldError> faults, int at)
    {
        foreach (var fault in faults.Where(fault => picks.ContainsKey(fault.Path)))
        {
            picks[fault.Path]++;
        }

        picks[fields[Step(at, 7919) % fields.Count].Key]++;
        if (at % Fresh == Fresh - 1)
        {
            foreach (var (field, number) in fields.Select((field, number) => (field, number)))
            {
                picks[field.Key] = Step(at + number, 104_729) % 97;
            }
        }
    }

    private static int Step(int at, int by) => (int)(((long)(at + 1) * by) % 1_000_003);
}
