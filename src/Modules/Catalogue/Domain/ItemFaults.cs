using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Codes;

namespace Tongban.Catalogue.Domain;

/// <summary>What an item refers to that must exist before it is published.</summary>
/// <param name="Form">The form by its code; null when there is none.</param>
internal sealed record ItemSurroundings(Func<string, FormDefinition?> Form, CodeRules Codes);

/// <summary>What is wrong with an item's definition, each fault with its place and the reason. An empty list may be published.</summary>
internal static class ItemFaults
{
    public static IReadOnlyList<FieldError> Of(Item item, ItemSurroundings around) =>
    [
        .. Head(item),
        .. Codes(item, around.Codes),
        .. LimitFaults.Of(item),
        .. MaterialFaults.Of(item),
        .. SituationFaults.Of(item, item.FormCode.Length > 0 ? around.Form(item.FormCode) : null),
        .. Money(item),
    ];

    private static IEnumerable<FieldError> Head(Item item)
    {
        if (item.Slug.Length is 0 or > 60 || item.Slug.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
        {
            yield return new FieldError("slug", $"网址里的名字“{item.Slug}”只能用小写字母、数字和短横线，最长 60 位");
        }

        if (item.Version < 1)
        {
            yield return new FieldError("version", "版本号从 1 开始");
        }

        foreach (var (place, text) in new[] { ("name", item.Name), ("summary", item.Summary), ("regime", item.Regime), ("departmentKind", item.DepartmentKind) })
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return new FieldError(place, "不能是空的");
            }
        }

        if (item.FormCode.Length == 0 != (item.ProcessCode.Length == 0))
        {
            yield return new FieldError("processCode", "能在网上办的事项，表单和流程都要写；只能到窗口办的，两个都空着");
        }

        if (item.ApplicantKinds.Count == 0)
        {
            yield return new FieldError("applicantKinds", "没有写谁可以申请");
        }

        if (item.Publicity is not ("none" or "company-only" or "all"))
        {
            yield return new FieldError("publicity", $"“{item.Publicity}”不认识，请写 none、company-only 或 all");
        }

        foreach (var (part, mark) in item.Trust.Where(pair => !IsMark(pair.Value)))
        {
            yield return new FieldError($"trust.{part}", $"可信度“{mark}”不认识，请写 ★★★、★★ 或 ★");
        }
    }

    private static IEnumerable<FieldError> Codes(Item item, CodeRules rules)
    {
        var basic = ItemCode.Parse(item.BasicCode, rules);
        if (basic.Problem is not null || basic.Value.Kind is not (ItemCodeKind.Basic or ItemCodeKind.Older))
        {
            yield return new FieldError("basicCode", basic.Problem?.Title ?? CodeProblems.ItemLength.Title);
        }
        else if (basic.Value.Kind == ItemCodeKind.Basic && !item.BasicCode.AsSpan(2, 2).SequenceEqual(item.TypeCode))
        {
            yield return new FieldError("basicCode", $"第 3、4 位是 {item.BasicCode[2..4]}，与事项类型 {item.TypeCode} 不一致");
        }

        if (item.HandlingSerial.Length != 2 || !item.HandlingSerial.All(char.IsAsciiDigit) || item.HandlingSerial == "00")
        {
            yield return new FieldError("handlingSerial", CodeProblems.ItemHandling.Title);
        }

        if (DivisionCode.Parse(item.Place, rules).Problem is { } place)
        {
            yield return new FieldError("place", place.Title);
        }
    }

    private static IEnumerable<FieldError> Money(Item item)
    {
        if (item.Fee.Charged && item.Fee.Items.Count == 0)
        {
            yield return new FieldError("fee.items", "写了收费，却没有收费项目和标准");
        }

        if (!item.Fee.Charged && item.Fee.Items.Count > 0)
        {
            yield return new FieldError("fee.charged", "列了收费项目，却写不收费");
        }

        // 行政许可法第五十八条：实施行政许可不得收费，法律、行政法规另有规定的除外。
        foreach (var (line, at) in item.Fee.Items.Select((line, at) => (line, at)).Where(pair => item.TypeCode == "01" && string.IsNullOrWhiteSpace(pair.line.Basis)))
        {
            yield return new FieldError($"fee.items[{at}] {line.Name}", "行政许可收费要写明法律、行政法规依据（行政许可法第五十八条）");
        }
    }

    internal static bool IsMark(string mark) => mark is "★★★" or "★★" or "★";
}
