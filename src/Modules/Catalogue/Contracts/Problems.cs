using Tongban.Kernel;

namespace Tongban.Catalogue.Contracts;

/// <summary>Expected refusals of this module.</summary>
public static class CatalogueProblems
{
    public static readonly Problem Definition = new("catalogue-0001", 422, "事项里有写错的地方，请按下面列出的位置逐条改正后再发布。");

    public static readonly Problem VersionExists = new("catalogue-0002", 409, "这个版本已经发布过，发布后的版本不能再改。请把版本号加一再发布。");

    public static readonly Problem Unknown = new("catalogue-0003", 404, "没有找到这个事项。它可能换了名字或者已经取消，请用搜索再找一找，或拨打 12345。");

    public static readonly Problem NoAuthority = new("catalogue-0004", 422, "这个地方没有可以办理这个事项的部门。请先在机构里登记部门，再发布事项。");

    public static readonly Problem Suspended = new("catalogue-0005", 409, "这个事项暂停办理，现在不能提出新的申请。已经受理的照常办理。");

    public static readonly Problem Cancelled = new("catalogue-0006", 410, "这个事项已经取消，不能再提出新的申请。已经受理的照常办理。");

    public static readonly Problem WindowOnly = new("catalogue-0007", 409, "这个事项还不能在网上申请，请带好材料到窗口办理。");

    public static readonly Problem EffectiveInPast = new("catalogue-0008", 422, "生效日期不能早于今天。请填写今天或者以后的日期。");

    public static readonly Problem ReasonMissing = new("catalogue-0009", 422, "请写明这次发布的原因，它会公开写在版本记录里。");

    public static readonly Problem StateSame = new("catalogue-0010", 409, "这个事项已经是您选择的状态，没有改动。");

    public static readonly Problem SlugTaken = new("catalogue-0011", 409, "网址里的名字已经有别的事项在用，请换一个。");

    public static readonly Problem DirectoryUnknown = new("catalogue-0012", 422, "基本目录里没有这个事项的这个版本。请先发布基本目录，或者核对基本编码和版本。");

    public static readonly Problem DirectoryBody = new("catalogue-0013", 422, "基本目录事项里有写错的地方，请按下面列出的位置逐条改正后再发布。");

    public static readonly Problem SuccessorUnknown = new("catalogue-0014", 422, "接替的事项没有找到，或者就是被取消的事项自己。请核对接替的事项。");

    public static readonly Problem CursorWrong = new("catalogue-0015", 400, "after 或 since 的写法读不懂。请原样使用上一页给出的值。");

    public static readonly Problem FilterWide = new("catalogue-0017", 400, "只按类型或者部门筛选要读的太多。请同时写明 place（地方）或者 basicCode（基本编码），或者用 search 查询。");

    public static readonly Problem PlaceUnknown = new("catalogue-0016", 404, "没有找到这个地方。请核对区划代码（6 位、9 位或者 12 位）。");

    public static readonly Problem Words = new("catalogue-0031", 422, "日常说法没有填好，请按提示改正后再保存。");
}
