using Tongban.Kernel;

namespace Tongban.Catalogue.Contracts;

/// <summary>Expected refusals of this module.</summary>
public static class CatalogueProblems
{
    public static readonly Problem Definition = new("catalogue-0001", 422, "事项里有写错的地方，请按下面列出的位置逐条改正后再发布。");

    public static readonly Problem VersionExists = new("catalogue-0002", 409, "这个版本已经发布过，发布后的版本不能再改。请把版本号加一再发布。");

    public static readonly Problem Unknown = new("catalogue-0003", 404, "没有找到这个事项。它可能换了名字或者已经取消，请用搜索再找一找，或拨打 12345。");

    public static readonly Problem NoAuthority = new("catalogue-0004", 422, "这个地方没有可以办理这个事项的部门。请先在机构里登记部门，再发布事项。");
}
