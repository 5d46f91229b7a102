using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Codes;

namespace Tongban.Forms.Domain.Sampling;

/// <summary>Answers to try for a field: right ones by themselves, from everywhere in what it allows, and around the numbers that the form's rules name.</summary>
internal sealed class Candidates(FormDefinition form, FormFacts facts)
{
    private const string Place = "990101";
    private static readonly int[] Ages = [35, 20, 5, 61, 17, 82];

    private readonly decimal[] _named = [.. Rules(form).SelectMany(Numbers).SelectMany(number => new[] { number, number + 1, number - 1, number / 100 }).Distinct().Take(60)];
    private readonly Dictionary<string, IReadOnlyList<FormValue>> _known = new(StringComparer.Ordinal);

    /// <returns>Values that the field accepts, as kept; empty when none is known.</returns>
    public IReadOnlyList<FormValue> Of(FormField field)
    {
        if (!_known.TryGetValue(field.Key, out var values))
        {
            values = [.. Offers(field).Select(text => Normal.Text(field.Element, text)).Where(text => text.Length > 0)
                .Select(text => field.Many ? FormValue.Of([text]) : FormValue.Of(text)).Concat(All(field))
                .Where(value => FieldCheck.Of(field, value, facts).Slip is null).DistinctBy(value => string.Join('\u001f', value.Items))];
            _known[field.Key] = values;
        }

        return values;
    }

    // Of several choices, all at once.
    private static IEnumerable<FormValue> All(FormField field) => field.Many && field.Options.Count > 1 ? [FormValue.Of([.. field.Options.Select(option => option.Value)])] : [];

    private IEnumerable<string> Offers(FormField field) => field.Element.Type switch
    {
        ElementType.Choice or ElementType.Choices => field.Options.Select(option => option.Value),
        ElementType.Boolean => ["false", "true"],
        ElementType.Integer or ElementType.Decimal or ElementType.Money => Numbers(field.Element).Select(number => number.ToString("0.######", CultureInfo.InvariantCulture)),
        ElementType.Date => Days().Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ElementType.ResidentId => Ages.Select((age, at) => DemonstrationCodes.Resident(Division(), facts.Today.AddYears(-age).AddDays(-40 - at), 1 + At(field) + at).Value),
        ElementType.CreditCode => [DemonstrationCodes.Organisation(Division(), new DateOnly(2024, 3, 5), 1 + (At(field) % 90)).Value],
        ElementType.Mobile or ElementType.Phone => [$"139{At(field):00000000}"],
        ElementType.Division => [$"{Place}001001", $"{Place}001000", $"{Place}000000"],
        ElementType.Address => ["云州市安平区和平路 18 号"],
        _ => Texts(field.Element),
    };

    private static IEnumerable<string> Texts(Element element) =>
    [
        .. element.Example is { } example ? [example, .. example.Split('或', '，')] : Array.Empty<string>(),
        element.Shape.DigitsOnly ? new string('1', element.Shape.MaxLength) : "王建国", "示例文字", "A1", new string('A', element.Shape.MaxLength),
    ];

    private IEnumerable<decimal> Numbers(Element element)
    {
        decimal[] usual = [1, 10, 0, 2, 5, 100, 1000, 3, 50];
        var (least, most) = (element.Min ?? 0, element.Max ?? 1_000_000);
        return usual.Concat(_named).Concat([least, most, Math.Floor((least + most) / 2)]).Where(number => number >= least && number <= most)
            .Select(number => element.Type == ElementType.Integer ? Math.Floor(number) : number).Distinct();
    }

    private IEnumerable<DateOnly> Days() => new[] { 0, -30, 30, -400, 400, -20 * 366, -61 * 366, 6 * 366 }.Select(days => facts.Today.AddDays(days));

    private DivisionCode Division() => DivisionCode.Parse(Place, facts.Codes).Value;

    // Different parts are different people.
    private static int At(FormField field) => field.Role.Aggregate(17 + (field.Row ?? 0), (number, letter) => unchecked((number * 31) + letter) & 0xFFFF) % 800;

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
