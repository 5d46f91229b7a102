using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain;

/// <summary>What is wrong with one field's definition.</summary>
internal static class FieldFaults
{
    public static IEnumerable<string> Of(FormSource form, FieldSource field, IElements elements)
    {
        if (string.IsNullOrWhiteSpace(field.Role) || string.IsNullOrWhiteSpace(field.Element))
        {
            yield return "每个字段都要写明角色和数据元（role、element）";
            yield break;
        }

        if (string.IsNullOrWhiteSpace(field.Label))
        {
            yield return "没有标签";
        }

        var role = form.Roles.FirstOrDefault(role => role.Code == field.Role);
        if (role is null)
        {
            yield return $"角色“{field.Role}”没有在 roles 里登记";
        }

        if (elements.Find(field.Element) is not { } element)
        {
            yield return $"没有数据元“{field.Element}”，请先登记数据元，或者改成已有的代码";
            yield break;
        }

        foreach (var reason in Fit(role, element).Concat(Options(field, element)).Concat(Prefill(field, element)).Concat(Computing(field)).Concat(InRows(role, field)))
        {
            yield return reason;
        }
    }

    /// <summary>Whether a form may ask this element of this role.</summary>
    public static bool Fits(FormRole role, Element element) => !Fit(role, element).Any();

    private static RoleKind? Needed(Element element) => element.Code.Split('.')[0] switch
    {
        "person" => RoleKind.Person,
        "org" => RoleKind.Organisation,
        "premises" => RoleKind.Place,
        _ => null,
    };

    private static IEnumerable<string> Fit(FormRole? role, Element element)
    {
        var needed = Needed(element);
        if (role is not null && needed is not null && role.Kind != needed)
        {
            yield return $"数据元“{element.Code}”不能用在角色“{role.Name}”上，它说的是{KindName(needed.Value)}";
        }

        if (element.Source == ElementSource.Result)
        {
            yield return $"数据元“{element.Code}”由办理结果产生，不能让申请人填";
        }
    }

    private static IEnumerable<string> Options(FieldSource field, Element element)
    {
        var offers = element.Type is ElementType.Choice or ElementType.Choices;
        if (offers && field.Options.Count < 2)
        {
            yield return "选择题至少要有两个选项";
        }

        if (!offers && field.Options.Count > 0)
        {
            yield return "只有选择题能有选项";
        }

        if (field.Options.Select(option => option.Value).Distinct(StringComparer.Ordinal).Count() != field.Options.Count)
        {
            yield return "选项重复了";
        }

        foreach (var option in field.Options.Where(option => option.Value.Length == 0 || option.Value != Characters.Tidy(option.Value) || Characters.HasForbidden(option.Value, false)))
        {
            yield return $"选项“{option.Value}”前后有空格、是空的，或者含有全角数字、控制字符";
        }
    }

    private static IEnumerable<string> Prefill(FieldSource field, Element element)
    {
        if (field.PrefillFrom.Any(source => source is not (ElementSource.Population or ElementSource.LegalPerson)))
        {
            yield return "预填来源只能是 population（人口库）或 legalPerson（法人库）";
        }

        if (field.ReadOnly && field.PrefillFrom.Count == 0)
        {
            yield return "不让改的字段必须有预填来源，否则没有人能填";
        }

        if (field.PrefillFrom.Count > 0 && element.Type is ElementType.Choices)
        {
            yield return "多选题不能预填";
        }
    }

    private static IEnumerable<string> Computing(FieldSource field)
    {
        if (field.Compute is not null && (field.Required is not null || field.PrefillFrom.Count > 0))
        {
            yield return "算出来的字段没有人填，不能再要求必填或者预填";
        }
    }

    private static IEnumerable<string> InRows(FormRole? role, FieldSource field)
    {
        if (role?.Repeat is not null && field.PrefillFrom.Count > 0)
        {
            yield return $"“{role.Name}”有好几行，不知道取谁的数据，不能预填";
        }
    }

    private static string KindName(RoleKind kind) => kind switch
    {
        RoleKind.Person => "人",
        RoleKind.Organisation => "单位",
        RoleKind.Place => "地点",
        RoleKind.Matter => "事项",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
