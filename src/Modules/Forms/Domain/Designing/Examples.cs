using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain.Designing;

/// <summary>Answers to try a form with, made from the examples of the elements. What the form would refuse isn't offered.</summary>
internal static class Examples
{
    /// <summary>A trial takes made-up codes of division 99 everywhere, so that nobody tries a form with a real person's number.</summary>
    public static FormFacts Trial(FormFacts facts) => FormFacts.ForDemonstration(facts.Today);

    // More than this that doesn't fit isn't mended: each one asks the whole form for every other answer.
    private const int Most = 20;

    // Grown up, old, of age to retire soon, a child: what a form is for decides which of them it accepts.
    private static readonly DateOnly[] Births = [new(1985, 4, 12), new(1950, 4, 12), new(1963, 4, 12), new(2015, 4, 12)];

    /// <summary>One right answer for each question that these answers bring up, in order.</summary>
    /// <param name="division">A place of the depth that an element asks for.</param>
    public static FormData Of(FormDefinition form, FormFacts facts, Func<Element, string?> division) => Births
        .Select(born => Made(form, new Sample(form, facts, division, born))).MinBy(data => FormCheck.Whole(form, data, facts).Count)!;

    private static FormData Made(FormDefinition form, Sample sample)
    {
        var data = FormData.Empty;
        foreach (var page in form.Pages)
        {
            var rows = form.RowsOf(page) is { Repeat: { } repeat } ? Math.Max(1, repeat.Least) : 1;
            for (var row = 0; row < rows; row++)
            {
                foreach (var field in form.RowsOf(page) is null ? page.Fields : page.Fields.Select(field => field.At(row)))
                {
                    data = field.Compute is null ? Answered(data, field, sample) : data;
                }
            }
        }

        return FormView.Counted(form, Reconciled(form, data, sample.Facts), sample.Facts);
    }

    /// <summary>Where answers don't fit together, the first other answer that does.</summary>
    private static FormData Reconciled(FormDefinition form, FormData data, FormFacts facts)
    {
        foreach (var fault in FormCheck.Whole(form, data, facts).Take(Most))
        {
            var faults = FormCheck.Whole(form, data, facts).Count;
            data = form.Field(fault.Path) is { } field ? Others(data, field).FirstOrDefault(other => FormCheck.Whole(form, other, facts).Count < faults) ?? data : data;
        }

        return data;
    }

    private static IEnumerable<FormData> Others(FormData data, FormField field) => field.Many
        ? field.Options.Select(option => data.With(field.Key, [option.Value])).Concat(field.Options.Skip(1).Select(option => data.With(field.Key, [field.Options[0].Value, option.Value])))
        : (field.Element.Type == ElementType.Boolean ? ["true", "false"] : field.Options.Select(option => option.Value)).Select(value => data.With(field.Key, value));

    private static FormData Answered(FormData data, FormField field, Sample sample)
    {
        if (field.Many)
        {
            return field.Options.Count > 0 ? data.With(field.Key, [field.Options[0].Value]) : data;
        }

        return sample.Offers(field).Select(text => Normal.Text(field.Element, text))
            .FirstOrDefault(text => text.Length > 0 && FieldCheck.Of(field, FormValue.Of(text), sample.Facts).Slip is null) is { } right ? data.With(field.Key, right) : data;
    }
}
