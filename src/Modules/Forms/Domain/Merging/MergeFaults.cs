using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Forms.Domain.Merging;

/// <summary>Why forms can't be merged as the matter wishes.</summary>
internal static class MergeFaults
{
    private const int FewestOptions = 1;

    public static IEnumerable<FieldError> Of(MergePart part, IReadOnlyList<FormRole> roles)
    {
        foreach (var same in part.Form.Fields.GroupBy(field => $"{part.RoleOf(field)}.{field.Element.Code}").Where(group => group.Count() > 1))
        {
            yield return new FieldError(part.Code, $"“{string.Join("”和“", same.Select(field => field.Label))}”会变成同一项“{same.Key}”，两个角色不能合成一个");
        }

        foreach (var role in part.Form.Roles)
        {
            var target = Placing.Of(part, role.Code);
            if (roles.FirstOrDefault(known => known.Code == target) is { } known && known.Kind != role.Kind && role.Kind != RoleKind.Matter)
            {
                yield return new FieldError(part.Code, $"角色“{role.Name}”对应到“{known.Name}”，但是一个是{KindName(role.Kind)}，一个是{KindName(known.Kind)}");
            }
        }

        foreach (var unknown in part.Roles.Keys.Where(key => part.Form.Role(key) is null && part.Form.Fields.All(field => field.Key != key)))
        {
            yield return new FieldError(part.Code, $"表单里没有角色或者字段“{unknown}”");
        }

        foreach (var key in part.Later.Concat(part.Derived.Keys).Where(key => part.Form.Fields.All(field => $"{part.RoleOf(field)}.{field.Element.Code}" != key)))
        {
            yield return new FieldError(part.Code, $"这张表单不问“{key}”，不用写它从哪里来");
        }
    }

    public static IEnumerable<FieldError> Of(MergedField merged)
    {
        var field = merged.Field;
        if (field.Element.Type is ElementType.Choice or ElementType.Choices && field.Options.Count < FewestOptions)
        {
            yield return new FieldError(field.Key, $"“{field.Label}”在 {merged.Askers.Count} 张表里没有共同的选项，请拆成几项，各归各的角色");
        }
    }

    private static string KindName(RoleKind kind) => kind switch
    {
        RoleKind.Person => "人",
        RoleKind.Organisation => "单位",
        RoleKind.Place => "地点",
        _ => "事项",
    };
}
