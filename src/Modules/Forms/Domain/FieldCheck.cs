using System.Globalization;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Codes;

namespace Tongban.Forms.Domain;

/// <summary>What one answer comes to: the slip to show beside the field, or the value that rules see.</summary>
internal readonly record struct Checked(string? Slip, JsonNode? Value)
{
    public static Checked Wrong(string slip) => new(slip, null);

    public static Checked Right(JsonNode? value) => new(null, value);
}

/// <summary>Checks one normalised, non-blank answer against its field. Each message says what is wrong and how to put it right.</summary>
internal static class FieldCheck
{
    public static Checked Of(FormField field, FormValue value, FormFacts facts)
    {
        var name = Words.Of(field);
        if (value.Items.Any(item => Characters.HasForbidden(item, field.Element.Type == ElementType.LongText)))
        {
            return Checked.Wrong($"{name}里有看不见的控制字符，请删掉这一处，重新输入");
        }

        return field.Many ? Choices(field, name, value.Items)
            : value.Text is { } text ? One(field, name, text, facts)
            : Checked.Wrong($"{name}只能填一项");
    }

    private static Checked One(FormField field, string name, string text, FormFacts facts)
    {
        if (IsWritten(field.Element.Type) && Characters.Count(text) is var length && length > field.Element.Shape.MaxLength)
        {
            return Checked.Wrong($"{name}最多 {field.Element.Shape.MaxLength} 个字，您填了 {length} 个，请缩短");
        }

        return field.Element.Type switch
        {
            ElementType.Text or ElementType.LongText => Written(field, name, text),
            ElementType.Address => Address(field, name, text),
            ElementType.Integer or ElementType.Decimal or ElementType.Money => NumberCheck.Of(field.Element, name, text),
            ElementType.Date => Date(field, name, text, facts),
            ElementType.Boolean => text is "true" or "false" ? Checked.Right(text == "true") : Checked.Wrong($"{name}请选“是”或者“否”"),
            ElementType.Choice => Choice(field, name, text),
            _ => Code(field, name, text, facts),
        };
    }

    private static bool IsWritten(ElementType type) => type is ElementType.Text or ElementType.LongText or ElementType.Address;

    private static Checked Written(FormField field, string name, string text) => field.Element.Shape switch
    {
        { DigitsOnly: true } when !text.All(char.IsAsciiDigit) => Checked.Wrong($"{name}只能填数字，请去掉其他文字和符号"),
        { Exact: true } shape when Characters.Count(text) != shape.MaxLength => Checked.Wrong($"{name}应当是 {shape.MaxLength} 位，您填了 {Characters.Count(text)} 位，请核对"),
        _ when Characters.Readable(text) == 0 => Checked.Wrong($"{name}要写文字，不能只填符号{Words.Example(field)}"),
        _ => Checked.Right(text),
    };

    private static Checked Address(FormField field, string name, string text) => Characters.Readable(text) < 4
        ? Checked.Wrong($"{name}写得太短，请写到门牌号{Words.Example(field)}")
        : Checked.Right(text);

    private static Checked Date(FormField field, string name, string text, FormFacts facts)
    {
        if (DateText.Read(text) is not { } date)
        {
            return Checked.Wrong(DateText.LooksLikeDate(text)
                ? $"{name}写的这一天不存在，请核对年、月、日{Words.Example(field)}"
                : $"{name}要写全年、月、日{Words.Example(field)}");
        }

        if (field.Element.NotFuture && date > facts.Today)
        {
            return Checked.Wrong($"{name}不能晚于今天，请核对年份");
        }

        return date.Year < 1850
            ? Checked.Wrong($"{name}的年份太早了，请核对年份")
            : Checked.Right(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static Checked Choice(FormField field, string name, string text) => field.Options.Any(option => option.Value == text)
        ? Checked.Right(text)
        : Checked.Wrong($"{name}请从列出的选项里选一个");

    private static Checked Choices(FormField field, string name, IReadOnlyList<string> items)
    {
        var known = field.Options.Select(option => option.Value).ToHashSet();
        return items.All(known.Contains) && items.Distinct().Count() == items.Count
            ? Checked.Right(new JsonArray([.. items.Select(item => (JsonNode?)item)]))
            : Checked.Wrong($"{name}请从列出的选项里选，可以选多项");
    }

    private static Checked Code(FormField field, string name, string text, FormFacts facts) => field.Element.Type switch
    {
        ElementType.ResidentId => text.Length == 15
            ? Checked.Wrong($"{name}是 15 位的旧号码，第一代居民身份证已经停用，请填 18 位的新号码")
            : Parsed(ResidentId.Parse(text, facts.Codes), name, text),
        ElementType.CreditCode => Parsed(SocialCreditCode.Parse(text, facts.Codes), name, text),
        ElementType.Mobile => Parsed(MobileNumber.Parse(text, facts.Codes), name, text),
        ElementType.Division => Division(field, name, text, facts),
        ElementType.Phone => PhoneText.IsRight(text)
            ? Checked.Right(text)
            : Checked.Wrong($"{name}写得不对。手机写 11 位数字；座机连区号一起写，例如 0609-8230000"),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Element.Type, "unknown type"),
    };

    private static Checked Division(FormField field, string name, string text, FormFacts facts)
    {
        var parsed = DivisionCode.Parse(text, facts.Codes);
        return parsed.IsOk && field.Element.Level is { } level && parsed.Value.Level != level
            ? Checked.Wrong($"{name}要选到{(level == DivisionLevel.Village ? "村（社区）" : "乡镇（街道）")}这一级")
            : Parsed(parsed, name, text);
    }

    // The kernel's titles say what to do; which digit a wrong check character should be isn't told: the slip may lie elsewhere.
    private static Checked Parsed<T>(Result<T> parsed, string name, string text) => parsed.Problem is { } problem
        ? Checked.Wrong($"{name}不对：{problem.Title.TrimEnd('。')}{(problem.Detail is { } detail && !problem.Title.Contains("校验码", StringComparison.Ordinal) ? $"（{detail}）" : "")}")
        : Checked.Right(text);
}
