using Tongban.Kernel;

namespace Tongban.Forms.Contracts;

/// <summary>Expected refusals of this module.</summary>
public static class FormProblems
{
    public static readonly Problem Definition = new("forms-0001", 422, "定义里有写错的地方，请按下面列出的位置逐条改正后再发布。");

    public static readonly Problem Format = new("forms-0002", 422, "数据元的格式读不懂，请用 an..100、n..16,2、YYYYMMDD 这样的记法。");

    public static readonly Problem Data = new("forms-0003", 400, "表单数据不是正确的 JSON：每一项应当是文字，多选项是文字的列表。");

    public static readonly Problem Answers = new("forms-0004", 422, "有些内容还没填对，请按提示改正。");

    public static readonly Problem Merging = new("forms-0006", 422, "这几张表单合不到一起，请按下面列出的地方改正后再发布。");

    public static readonly Problem VersionExists = new("forms-0005", 409, "这个版本已经发布过，发布后的版本不能再改。请把版本号加一再发布。");

    public static readonly Problem Table = new("forms-0007", 422, "表格读不懂，请按提示改好再上传。");

    public static readonly Problem Unknown = new("forms-0010", 404, "没有这张表单或这个版本，请核对代码和版本号。");

    public static readonly Problem DraftUnknown = new("forms-0011", 404, "没有这份表单草稿，可能已经发布或者放弃了。请回到表单列表看看。");

    public static readonly Problem DraftChanged = new("forms-0012", 409, "这份草稿刚刚有人改过，您的改动还没有保存。您填的都在，核对后再按一次就会保存。");

    public static readonly Problem StillUsed = new("forms-0013", 422, "别的地方还要用到它，请先改好那些地方再去掉。");

    public static readonly Problem AskedTooLate = new("forms-0014", 422, "不能移到那里：条件只能用前面已经问过的内容。请先改条件，或者换个位置。");

    public static readonly Problem NoSuchPart = new("forms-0015", 404, "草稿里没有这一项，可能刚刚被去掉了。请回到总览看看。");

    public static readonly Problem AskedTwice = new("forms-0016", 422, "表单里已经问过这一项，一项内容只问一次。请换一个角色，或者换一个数据元。");

    public static readonly Problem PartWrong = new("forms-0017", 422, "有些地方没填对，请按提示改正。");

    public static readonly Problem CodeTaken = new("forms-0018", 409, "已经有表单用了这个代码，请换一个代码；要改那张表单，请到它的页面按“改一版”。");

    public static readonly Problem TooLong = new("forms-0020", 422, "这张表太长了，存不下这个改动。请缩短说明和选项，或者拆成两张表。");

    public static readonly Problem NewerPublished = new("forms-0019", 409, "您开始改以后，别人已经发布了更新的版本。请先比较两边，确认要用您这一份替换，再勾选后发布。");
}
