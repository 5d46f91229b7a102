using System.Globalization;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Codes;

namespace Tongban.Server.Touring.Matters;

/// <summary>What might be answered to a question, the likeliest first, by the kind of its element.</summary>
/// <param name="last">Prefers the last of the offered answers to the first, so that other conditions are followed.</param>
internal sealed class Candidates(Matter matter, FormFacts facts, bool last)
{
    private const string Village = "990101100200";
    private const string Township = "990101100000";
    private static readonly int[] Ages = [35, 28, 45, 24, 62, 75, 85, 17, 8, 1];
    private static readonly decimal[] Amounts = [1, 2, 3, 5, 8, 10, 12, 20, 36, 50, 80, 100, 200, 500, 1000, 5000, 20000, 100000, 500000, 0];

    public IEnumerable<IReadOnlyList<string>> Of(FormField field) => field.Element.Type switch
    {
        ElementType.Choice => Options(field).Select(value => (IReadOnlyList<string>)[value]),
        ElementType.Choices => [.. Options(field).Select(value => (IReadOnlyList<string>)[value]), [.. Options(field)], .. Pairs(field)],
        _ => Texts(field).Select(value => (IReadOnlyList<string>)[value]),
    };

    private IEnumerable<string> Options(FormField field) =>
        (last ? field.Options.Reverse() : field.Options).Select(option => option.Value).Where(value => !matter.Elsewhere.Contains((field.Key, value)));

    private IEnumerable<IReadOnlyList<string>> Pairs(FormField field) =>
        from one in Options(field) from other in Options(field) where one != other select (IReadOnlyList<string>)[one, other];

    private IEnumerable<string> Texts(FormField field) => field.Element.Type switch
    {
        ElementType.Boolean => last ? ["false", "true"] : ["true", "false"],
        ElementType.Integer or ElementType.Decimal or ElementType.Money => Numbers(field.Element),
        ElementType.Date => Days().Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ElementType.ResidentId => Residents(field),
        ElementType.CreditCode => [DemonstrationCodes.Organisation(Division(Township), facts.Today.AddYears(-6), 77).Value],
        ElementType.Mobile or ElementType.Phone => ["14000006789"],
        ElementType.Division => [field.Element.Level switch
        {
            DivisionLevel.Town => Township,
            DivisionLevel.Village or null => Village,
            _ => Village[..6] + "000000",
        }],
        ElementType.Address => ["云州市安平区柳桥镇上河村 18 号", "云州市安平区东门街道文昌路 8 号"],
        _ => Words(field.Element),
    };

    private static IEnumerable<string> Numbers(Element element) =>
        new[] { Plain(element.Example), element.Min, element.Max }.Where(number => number is not null).Select(number => number!.Value)
            .Concat(Amounts).Distinct().Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static decimal? Plain(string? example) =>
        decimal.TryParse(example, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private IEnumerable<DateOnly> Days() =>
    [
        facts.Today.AddMonths(-2), facts.Today.AddMonths(2), facts.Today.AddYears(-3), facts.Today.AddYears(1), facts.Today.AddDays(1),
        facts.Today.AddYears(3), .. Ages.Select(Birthday), facts.Today.AddYears(-12), facts.Today,
    ];

    private DateOnly Birthday(int age) => facts.Today.AddYears(-age).AddDays(-40);

    /// <summary>Made up in the unassigned division: another number for each role, both sexes, of several ages.</summary>
    private IEnumerable<string> Residents(FormField field)
    {
        var serial = 600 + 2 * (matter.Form.Roles.ToList().FindIndex(role => role.Code == field.Role) + 1);
        return Ages.SelectMany(age => new[] { serial, serial + 1 }.Select(number => DemonstrationCodes.Resident(Division(Village), Birthday(age), number).Value));
    }

    private static IEnumerable<string> Words(Element element)
    {
        var shape = element.Shape;
        if (element.Example is { } example && example.Length <= shape.MaxLength && (!shape.Exact || example.Length == shape.MaxLength))
            yield return example;
        var digits = string.Concat(Enumerable.Range(0, shape.MaxLength).Select(at => (char)('1' + at % 9)));
        yield return shape.DigitsOnly || shape.Exact ? digits : element.Code.EndsWith(".name", StringComparison.Ordinal) ? "林晓雨" : element.Name[..Math.Min(element.Name.Length, shape.MaxLength)];
        yield return digits[..Math.Min(6, digits.Length)];
    }

    private static DivisionCode Division(string code) => DivisionCode.Parse(code, CodeRules.ForDemonstration(new DateOnly(2026, 1, 1))).Value;
}
