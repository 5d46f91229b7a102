using Tongban.Forms.Contracts;

namespace Tongban.Forms.Features.Shared;

/// <summary>What kinds of elements, roles and sources are called.</summary>
internal static class TypeWords
{
    public static string Of(ElementType type) => type switch
    {
        ElementType.Text => "文字",
        ElementType.LongText => "长文字",
        ElementType.Integer => "整数",
        ElementType.Decimal => "数字",
        ElementType.Money => "金额",
        ElementType.Date => "日期",
        ElementType.Boolean => "是或否",
        ElementType.Choice => "单选",
        ElementType.Choices => "多选",
        ElementType.ResidentId => "身份证号码",
        ElementType.CreditCode => "统一社会信用代码",
        ElementType.Mobile => "手机号码",
        ElementType.Phone => "电话",
        ElementType.Address => "地址",
        ElementType.Division => "行政区划",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Of(RoleKind kind) => kind switch
    {
        RoleKind.Person => "人",
        RoleKind.Organisation => "单位",
        RoleKind.Place => "地点",
        RoleKind.Matter => "本次申请",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(ElementSource source) => source switch
    {
        ElementSource.Population => "人口库",
        ElementSource.LegalPerson => "法人库",
        ElementSource.Typed => "申请人填写",
        ElementSource.Result => "办理结果",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };
}
