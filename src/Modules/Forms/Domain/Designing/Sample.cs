using System.Globalization;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Codes;

namespace Tongban.Forms.Domain.Designing;

/// <summary>The made-up people, companies and places of one set of sample answers. Different parts are different people, men and women in turn.</summary>
internal sealed class Sample(FormDefinition form, FormFacts facts, Func<Element, string?> division, DateOnly born)
{
    // As many as a day and a place have numbers for.
    private const int Subjects = 400;

    public FormFacts Facts => facts;

    /// <summary>What may be answered, the likeliest first; not all of it need be right.</summary>
    public IEnumerable<string> Offers(FormField field) => field.Element.Type switch
    {
        ElementType.Choice when field.Element.Code == "person.sex" => [IsMale(field) ? "男" : "女"],
        ElementType.Choice => field.Options.Select(option => option.Value),
        ElementType.Boolean => ["true"],
        ElementType.Division => division(field.Element) is { } place ? [place] : [],
        ElementType.ResidentId => [DemonstrationCodes.Resident(Place, born, (2 * (Number(field) + 1)) - (IsMale(field) ? 1 : 0)).Value],
        ElementType.CreditCode => [DemonstrationCodes.Organisation(Place, new DateOnly(2024, 3, 5), 7 + Number(field)).Value],
        ElementType.Date when field.Element.Code == "person.birthDate" => [born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        _ => [field.Element.Example ?? "", .. (field.Element.Example ?? "").Split('或', '，'), .. Usual(field.Element)],
    };

    private DivisionCode Place => DivisionCode.Parse("990101", facts.Codes).Value;

    private bool IsMale(FormField field) => Number(field) % 2 == 0;

    /// <summary>A number for each subject of the form.</summary>
    private int Number(FormField field) => (form.Roles.Where(role => role.Kind == form.Role(field.Role)?.Kind).ToList().FindIndex(role => role.Code == field.Role) + (field.Row ?? 0)) % Subjects;

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
}
