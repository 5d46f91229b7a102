using System.Globalization;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Codes;
using Tongban.Tests.Unit.Peers;

namespace Tongban.Tests.Unit.Forms;

/// <summary>Answers at random: right ones for each type of element, and wrong ones for each check.</summary>
internal sealed class AnswerDice(ulong seed)
{
    private static readonly DivisionCode Anping = DivisionCode.Parse("990101", Sample.Facts.Codes).Value;
    private static readonly string[] Words = ["王建国", "云州市安平区清和面馆", "和平路 18 号", "A栋二层203室", "𠮷野家", "阿依古丽·𠮷", "7", "主要经营食品、日用百货"];

    public Dice Dice { get; } = new(seed);

    /// <summary>A right answer for each field that is asked, some optional ones left out, now and then one for a field that isn't asked.</summary>
    public FormData Right(FormDefinition form)
    {
        var data = FormData.Empty;
        foreach (var field in form.Fields)
        {
            var shown = FormView.VisibleFields(form, form.Pages.First(page => page.Fields.Contains(field)), data, Sample.Facts).Contains(field);
            var wanted = shown ? field.Required is not null || !Dice.One(3) : Dice.One(6);
            data = wanted ? With(data, field) : data;
        }

        return data;
    }

    public FormData With(FormData data, FormField field) => field.Many
        ? data.With(field.Key, Chosen(field))
        : data.With(field.Key, Text(field));

    /// <summary>An answer with one thing wrong, or none at all, or one to a question that the form doesn't ask.</summary>
    public FormData Spoilt(FormDefinition form, FormData data)
    {
        var field = Dice.Of(form.Fields);
        return Dice.Below(12) switch
        {
            0 => data.With("applicant.no.such", "1"),
            1 => data.With(field.Key, ["热食类", "没有这一项"]),
            2 => data.Without(field.Key),
            _ => field.Many ? data.With(field.Key, Dice.One(2) ? ["没有这一项"] : [field.Options[0].Value, field.Options[0].Value]) : data.With(field.Key, Wrong(field)),
        };
    }

    /// <summary>A wrong answer, or a right one as people and input methods write it.</summary>
    public FormData Odd(FormData data, FormField field) => field.Many ? data.With(field.Key, ["没有这一项"]) : data.With(field.Key, Dice.Below(3) == 0 ? Wrong(field) : Odd(field.Element.Type, Text(field)));

    private string Odd(ElementType type, string text) => type switch
    {
        ElementType.Integer or ElementType.Decimal => Dice.Of($" {text} ", string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c)), text.Replace('.', '。')),
        ElementType.Money => Dice.Of($"￥{text}", $"{text}元", text.Split('.')[0]),
        ElementType.Date => Dice.Of(text.Replace("-0", "-", StringComparison.Ordinal), text.Replace('-', '/'), string.Concat(text.Split('-'))),
        ElementType.Boolean => text == "true" ? Dice.Of("是", "1") : Dice.Of("否", "0"),
        _ => $"　{text} ",
    };

    public string Text(FormField field) => field.Element.Type switch
    {
        ElementType.Text => Written(field.Element.Shape),
        ElementType.LongText => Dice.Of(Words) + "\n" + Dice.Of(Words),
        ElementType.Address => "云州市安平区和平路 " + Dice.Below(900) + " 号",
        ElementType.Integer => Number(field.Element, 0),
        ElementType.Decimal => Number(field.Element, Dice.Below(field.Element.Shape.Decimals + 1)),
        ElementType.Money => Number(field.Element, 2),
        ElementType.Date => Day(),
        ElementType.Boolean => Dice.Of("true", "false"),
        ElementType.Choice => Dice.Of(field.Options).Value,
        ElementType.ResidentId => DemonstrationCodes.Resident(Anping, new DateOnly(1930 + Dice.Below(90), 1 + Dice.Below(12), 1 + Dice.Below(28)), 1 + Dice.Below(900)).Value,
        ElementType.CreditCode => DemonstrationCodes.Organisation(Anping, new DateOnly(2000 + Dice.Below(25), 1 + Dice.Below(12), 1), 1 + Dice.Below(90)).Value,
        ElementType.Mobile => "139" + Dice.Below(100_000_000).ToString("00000000", CultureInfo.InvariantCulture),
        ElementType.Phone => Dice.Of("13900000008", "0609-8230000", "0609-8230000-12", "12345", "400-800-1234", "95588"),
        ElementType.Division => "990101" + (1 + Dice.Below(99)).ToString("000", CultureInfo.InvariantCulture)
            + (field.Element.Level == DivisionLevel.Village ? (1 + Dice.Below(99)).ToString("000", CultureInfo.InvariantCulture) : "000"),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Element.Type, "unknown type"),
    };

    private string Wrong(FormField field) => field.Element.Type switch
    {
        ElementType.Text when field.Element.Shape.DigitsOnly => Dice.Of("12a4", new string('7', field.Element.Shape.MaxLength + 1), "——"),
        ElementType.Text or ElementType.LongText => Dice.Of("——", "王\u0000建国", "王\u202E建国", "王\uFDD0", new string('面', field.Element.Shape.MaxLength + 1), "？！"),
        ElementType.Address => Dice.Of("？", "路1号", "街\u0007道一二三四", new string('路', field.Element.Shape.MaxLength + 1)),
        ElementType.Integer => Dice.Of("八十多", "1.5", "-1", "99999999999", "1e3", "007x", Above(field.Element), Below(field.Element)),
        ElementType.Decimal => Dice.Of("八十多", "1.1234567", "-0.5", "1e5", "12,00", ".5", "5.", "9999999999999999.5", Above(field.Element), Below(field.Element)),
        ElementType.Money => Dice.Of("一百", "12.345", "-3.00", "99999999999999999.00", Above(field.Element)),
        ElementType.Date => Dice.Of("2026-13-01", "26-1-1", "昨天", "1849-12-31", "3000-01-01", "2026-02-30", "2025-02-29", "2026-04-31", "2027-01-01"),
        ElementType.Boolean => Dice.Of("maybe", "是的", "2"),
        ElementType.Choice => Dice.Of("没有这一项", "x", "true"),
        ElementType.ResidentId => Dice.Of("110101900307793", "99010119460305001", "A90101194603050010", "990101194603050018X", "990101194603059999"),
        ElementType.CreditCode => Dice.Of("91990101D548G05L9", "91990101I548G05L9W", "9199010ZD548G05L9W", "91990101D548G05L90"),
        ElementType.Mobile => Dice.Of("12900000000", "1390000000", "139000000081", "座机"),
        ElementType.Phone => Dice.Of("1", "06091230000", "0609-12", "11111", "400-12"),
        ElementType.Division => Dice.Of("99010", "990101000000", "990100001001", "000000000000", "990001001000"),
        _ => "不知道",
    };

    private static string Above(Element element) => ((element.Max ?? 9_999_999_999_999_999m) + 1).ToString(CultureInfo.InvariantCulture);

    private static string Below(Element element) => ((element.Min ?? 0) - 1).ToString(CultureInfo.InvariantCulture);

    private List<string> Chosen(FormField field)
    {
        var all = field.Options.Select(option => option.Value).ToList();
        return [.. Dice.Several(all).DefaultIfEmpty(Dice.Of(all))];
    }

    private string Written(ElementFormat shape)
    {
        var digits = string.Concat(Enumerable.Range(0, shape.Exact ? shape.MaxLength : Math.Min(shape.MaxLength, 1 + Dice.Below(20))).Select(_ => (char)('0' + Dice.Below(10))));
        var word = Dice.Of(Words);
        return shape.DigitsOnly || shape.Exact || word.Length > shape.MaxLength ? digits : word;
    }

    private string Number(Element element, int decimals)
    {
        var (least, most) = (element.Min ?? 0, Math.Min(element.Max ?? 1_000_000, (decimal)Math.Pow(10, element.Shape.MaxLength - element.Shape.Decimals) - 1));
        var edge = Dice.Below(6) switch { 0 => least, 1 => most, _ => least + ((most - least) * Dice.Below(1_000_000) / 1_000_000m) };
        var step = (decimal)Math.Pow(10, decimals);
        return (Math.Max(Math.Ceiling(least * step), Math.Floor(edge * step)) / step).ToString("F" + decimals, CultureInfo.InvariantCulture);
    }

    private string Day() => new DateOnly(1950, 1, 1).AddDays(Dice.Below(27_800)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
