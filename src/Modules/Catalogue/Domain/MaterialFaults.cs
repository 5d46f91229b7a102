using Tongban.Catalogue.Contracts;
using Tongban.Kernel;

namespace Tongban.Catalogue.Domain;

internal static class MaterialFaults
{
    public static IEnumerable<FieldError> Of(Item item) => item.Materials
        .SelectMany((material, at) => Of(item, material).Select(reason => new FieldError($"materials[{at}] {material.Key}", reason)));

    private static IEnumerable<string> Of(Item item, ItemMaterial material)
    {
        if (item.Materials.Count(other => other.Key == material.Key) > 1)
        {
            yield return "材料代码重复了";
        }

        if (string.IsNullOrWhiteSpace(material.Name))
        {
            yield return "没有名称";
        }

        if (material.Source is not ("10" or "20" or "99"))
        {
            yield return $"来源渠道“{material.Source}”不认识，请写 10（申请人自备）、20（政府部门核发）或 99（其他）";
        }

        if (material.Necessity == Necessity.Optional && !item.Situations.SelectMany(situation => situation.Options).Any(option => option.AddMaterials.Contains(material.Key)))
        {
            yield return "没有一个情形需要它，请删去，或者加到某个情形里";
        }

        if (material.ReplacedBy is { Kind: ReplacementKind.Register or ReplacementKind.Licence, Source: "" })
        {
            yield return "没有写用哪个数据库或者哪种电子证照来代替";
        }
    }
}
