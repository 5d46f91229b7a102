using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Lists;

/// <summary>The list of powers 权力清单, generated from the items that a place's own departments implement.</summary>
internal static class PowerList
{
    /// <summary>Public services are no powers (GB/T 39046 A.1: 20 公共服务).</summary>
    private const string PublicService = "20";

    /// <param name="heads">Items in force of the place.</param>
    public static ListBody Of(IEnumerable<ItemHead> heads) => new(
        ["部门", "类型", "事项", "基本编码"],
        [
            .. heads.Where(head => head.Wording.TypeCode != PublicService)
                .OrderBy(head => head.Department, StringComparer.Ordinal).ThenBy(head => head.Wording.TypeCode, StringComparer.Ordinal).ThenBy(head => head.Wording.Name, StringComparer.Ordinal)
                .Select(head => (IReadOnlyList<string>)[head.Department, head.Wording.TypeName, head.Wording.Name, head.Wording.BasicCode]),
        ])
    {
        Note = "由已经发布的事项自动生成。",
    };
}
