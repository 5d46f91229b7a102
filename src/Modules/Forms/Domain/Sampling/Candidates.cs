using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Codes;

namespace Tongban.Forms.Domain.Sampling;

/// <summary>What might be answered to a question, the likeliest first, by the kind of its element: right by itself, made up in division 99.</summary>
internal sealed class Candidates(FormDefinition form, FormFacts facts, SamplingWishes wishes)
{
    private const string Village = "990101100200";
    private const string Township = "990101100000";
    private static readonly int[] Ages = [35, 28, 45, 24, 62, 75, 85, 17, 8, 1];
    private static readonly decimal[] Amounts = [1, 2, 3, 5, 8, 10, 12, 20, 36, 50, 80, 100, 200, 500, 1000, 5000, 20000, 100000, 500000, 0];

    // Where the form's rules name numbers, answers just beside them tell.
    private readonly decimal[] _named = [.. Rules(form).SelectMany(Numbers).SelectMany(number => new[] { number, number + 1, number - 1, number / 100 }).Distinct().Take(60)];
    private readonly List<string> _roles = [.. form.Roles.Select(role => role.Code)];
    private readonly Dictionary<string, IReadOnlyList<FormValue>> _known = new(StringComparer.Ordinal);

    /// <returns>Values that the field accepts, as they are kept; empty when none is known.</returns>
    public IReadOnlyList<FormValue> Of(FormField field)
    {
        if (!_known.TryGetValue(field.Key, out var values))
        {
            values = [.. Offers(field).Where(value => FieldCheck.Of(field, value, facts).Slip is null)];
            _known[field.Key] = values;
        }

        return values;
    }

    private IEnumerable<FormValue> Offers(FormField field) => field.Element.Type switch
    {
        ElementType.Choices => Options(field).Select(value => FormValue.Of([value])).Append(FormValue.Of([.. Options(field)]))
            .Concat(from one in Options(field) from other in Options(field) where one != other select FormValue.Of([one, other])),
        ElementType.Choice => Options(field).Select(FormValue.Of),
        _ => Texts(field).Select(text => FormValue.Of(Normal.Text(field.Element, text))),
    };

    private IEnumerable<string> Options(FormField field) =>
        (wishes.Last ? field.Options.Reverse() : field.Options).Select(option => option.Value).Where(value => !wishes.Avoid.Contains((field.DefinedKey, value)));

    private IEnumerable<string> Texts(FormField field) => field.Element.Type switch
    {
        ElementType.Boolean => wishes.Last ? ["false", "true"] : ["true", "false"],
        ElementType.Integer or ElementType.Decimal or ElementType.Money => Numbers(field.Element),
        ElementType.Date => Days().Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ElementType.ResidentId => Residents(field),
        ElementType.CreditCode => [DemonstrationCodes.Organisation(Division(Township), facts.Today.AddYears(-6), 77).Value],
        ElementType.Mobile or ElementType.Phone => ["14000006789"],
        ElementType.Division when wishes.Division is { } division => division(field.Element) is { } place ? [place] : [],
        ElementType.Division => [field.Element.Level switch
        {
            DivisionLevel.Town => Township,
            DivisionLevel.Village or null => Village,
            _ => Village[..6] + "000000",
        }],
        ElementType.Address => ["云州市安平区柳桥镇上河村 18 号", "云州市安平区东门街道文昌路 8 号"],
        _ => Written(field.Element),
    };

    private IEnumerable<string> Numbers(Element element) =>
        new[] { Plain(element.Example), element.Min, element.Max }.Where(number => number is not null).Select(number => number!.Value)
            .Concat(Amounts).Concat(_named).Distinct().Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static decimal? Plain(string? example) =>
        decimal.TryParse(example, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private IEnumerable<DateOnly> Days() =>
    [
        facts.Today.AddMonths(-2), facts.Today.AddMonths(2), facts.Today.AddYears(-3), facts.Today.AddYears(1), facts.Today.AddDays(1),
        facts.Today.AddYears(3), .. Ages.Select(Birthday), facts.Today.AddYears(-12), facts.Today,
    ];

    private DateOnly Birthday(int age) => facts.Today.AddYears(-age).AddDays(-40);

    /// <summary>Another number for each role and row, both sexes, of several ages.</summary>
    private IEnumerable<string> Residents(FormField field)
    {
        var serial = 600 + (2 * (_roles.IndexOf(field.Role) + 1)) + (60 * (field.Row ?? 0) % 300);
        return Ages.SelectMany(age => new[] { serial, serial + 1 }.Select(number => DemonstrationCodes.Resident(Division(Village), Birthday(age), number).Value));
    }

    private static IEnumerable<string> Written(Element element)
    {
        var shape = element.Shape;
        if (element.Example is { } example && example.Length <= shape.MaxLength && (!shape.Exact || example.Length == shape.MaxLength))
        {
            yield return example;
        }

        var digits = string.Concat(Enumerable.Range(0, shape.MaxLength).Select(at => (char)('1' + (at % 9))));
        yield return shape.DigitsOnly || shape.Exact ? digits : element.Code.EndsWith(".name", StringComparison.Ordinal) ? "林晓雨" : element.Name[..Math.Min(element.Name.Length, shape.MaxLength)];
        yield return digits[..Math.Min(6, digits.Length)];
    }

    private static DivisionCode Division(string code) => DivisionCode.Parse(code, CodeRules.ForDemonstration(new DateOnly(2026, 1, 1))).Value;

    private static IEnumerable<JsonNode?> Rules(FormDefinition form) => form.Layers.SelectMany(Rules).Concat(
        form.Rules.SelectMany(rule => new[] { rule.When, rule.Assert })
            .Concat(form.Pages.SelectMany(page => page.Fields.SelectMany(field => new[] { field.ShowIf, field.Required, field.Compute }).Append(page.ShowIf))));

    private static IEnumerable<decimal> Numbers(JsonNode? rule) => rule switch
    {
        JsonObject several => several.SelectMany(pair => Numbers(pair.Value)),
        JsonArray several => several.SelectMany(Numbers),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<decimal>(out var number) => [number],
        _ => [],
    };
}
