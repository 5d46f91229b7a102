using Tongban.Forms.Contracts;
using Tongban.Kernel.Codes;

namespace Tongban.Forms.Domain.Designing;

/// <summary>Answers to try a form with, made from the examples of the elements. What the form would refuse isn't offered.</summary>
internal static class Examples
{
    /// <summary>A trial takes made-up codes of division 99 everywhere, so that nobody tries a form with a real person's number.</summary>
    public static FormFacts Trial(FormFacts facts) => FormFacts.ForDemonstration(facts.Today);

    /// <summary>One right answer for each question that these answers bring up, in order.</summary>
    public static FormData Of(FormDefinition form, FormFacts facts, Func<Element, string?> division)
    {
        var data = FormData.Empty;
        foreach (var page in form.Pages)
        {
            var rows = form.RowsOf(page) is { Repeat: { } repeat } ? Math.Max(1, repeat.Least) : 1;
            for (var row = 0; row < rows; row++)
            {
                foreach (var field in form.RowsOf(page) is null ? page.Fields : page.Fields.Select(field => field.At(row)))
                {
                    data = field.Compute is null ? Answered(data, field, facts, division) : data;
                }
            }
        }

        return FormView.Counted(form, Reconciled(form, data, facts), facts);
    }

    /// <summary>Where answers don't fit together, the first other answer that does.</summary>
    private static FormData Reconciled(FormDefinition form, FormData data, FormFacts facts)
    {
        foreach (var fault in FormCheck.Whole(form, data, facts))
        {
            var faults = FormCheck.Whole(form, data, facts).Count;
            data = form.Field(fault.Path) is { } field ? Others(data, field).FirstOrDefault(other => FormCheck.Whole(form, other, facts).Count < faults) ?? data : data;
        }

        return data;
    }

    private static IEnumerable<FormData> Others(FormData data, FormField field) => field.Many
        ? field.Options.Select(option => data.With(field.Key, [option.Value])).Concat(field.Options.Skip(1).Select(option => data.With(field.Key, [field.Options[0].Value, option.Value])))
        : (field.Element.Type == ElementType.Boolean ? ["true", "false"] : field.Options.Select(option => option.Value)).Select(value => data.With(field.Key, value));

    private static FormData Answered(FormData data, FormField field, FormFacts facts, Func<Element, string?> division)
    {
        if (field.Many)
        {
            return field.Options.Count > 0 ? data.With(field.Key, [field.Options[0].Value]) : data;
        }

        return Offers(field, facts, division).Select(text => Normal.Text(field.Element, text))
            .FirstOrDefault(text => text.Length > 0 && FieldCheck.Of(field, FormValue.Of(text), facts).Slip is null) is { } right ? data.With(field.Key, right) : data;
    }

    private static IEnumerable<string> Offers(FormField field, FormFacts facts, Func<Element, string?> division) => field.Element.Type switch
    {
        ElementType.Choice => field.Options.Select(option => option.Value),
        ElementType.Boolean => ["true"],
        ElementType.Division => division(field.Element) is { } place ? [place] : [],
        ElementType.ResidentId => [Person(field, facts)],
        ElementType.CreditCode => [DemonstrationCodes.Organisation(Place(facts), new DateOnly(2024, 3, 5), 7).Value],
        _ => [field.Element.Example ?? "", .. (field.Element.Example ?? "").Split('或', '，'), .. Usual(field.Element)],
    };

    private static IEnumerable<string> Usual(Element element) => element.Type switch
    {
        ElementType.Integer or ElementType.Decimal or ElementType.Money => [$"{element.Min ?? 1}", "1", "10", "100"],
        ElementType.Date => ["2026-03-05", "1990-03-05", "2030-03-05"],
        ElementType.Mobile or ElementType.Phone => ["13900000000"],
        ElementType.Address => ["安平区和平路 18 号"],
        ElementType.Text when element.Shape.DigitsOnly => [new string('1', element.Shape.MaxLength)],
        ElementType.Text or ElementType.LongText => [element.Code == "person.name" ? "王建国" : "示例", "示例文字", "A1"],
        _ => [],
    };

    // Different parts are different people; a man born in 1985, because most limits of age let him pass.
    private static string Person(FormField field, FormFacts facts) =>
        DemonstrationCodes.Resident(Place(facts), new DateOnly(1985, 4, 12), 1 + (2 * (Number(field.Role, field.Row ?? 0) % 400))).Value;

    private static int Number(string text, int row) => text.Aggregate(17 + row, (number, c) => unchecked((number * 31) + c) & 0xFFFFFF);

    private static DivisionCode Place(FormFacts facts) => DivisionCode.Parse("990101", facts.Codes).Value;
}
