using Tongban.Kernel;

namespace Tongban.Catalogue.Domain.Editing;

/// <summary>Expected refusals of the catalogue manager's desk.</summary>
internal static class KeepingProblems
{
    public static readonly Problem DraftUnknown = new("catalogue-0101", 404, "没有找到这份修改稿，它可能已经发布或者放弃。请回到事项管理重新查找。");

    public static readonly Problem NotNow = new("catalogue-0102", 409, "这份修改稿现在不能这样办，可能别人刚刚处理过。请刷新页面看最新的情况。");

    public static readonly Problem OwnWork = new("catalogue-0103", 403, "您编辑过这份修改稿，不能自己审核。请由没有参与编辑的同事审核。");

    public static readonly Problem BothOffices = new("catalogue-0104", 403, "您已经替机构编制部门审核过，不能再替法制部门审核。请由另一位同事审核。");

    public static readonly Problem HasErrors = new("catalogue-0105", 422, "还有必须改正的错误，改好以后才能送审和发布。");

    public static readonly Problem PageChanged = new("catalogue-0106", 409, "您打开这一页以后，别人改过它。您填的都还在，没有保存也没有丢；请看清别人改了什么，再决定怎样保存。");

    public static readonly Problem ReasonNeeded = new("catalogue-0107", 422, "请写明原因，它会写在版本记录里给所有人看。");

    public static readonly Problem RemarkNeeded = new("catalogue-0108", 422, "退回要写明意见，编辑的人才知道改什么。");

    public static readonly Problem SuccessorsNeeded = new("catalogue-0110", 422, "拆分要写明至少两个接替的事项，合并要写明并入哪一个；接替的事项要先发布。");

    public static readonly Problem NewerVersion = new("catalogue-0111", 409, "开始修改以后，这个事项又发布了新的版本。请放弃这份修改稿，从新版本重新开始。");

    public static readonly Problem DirectoryItemUnknown = new("catalogue-0112", 404, "基本目录里没有这个事项，或者它已经取消。");

    public static readonly Problem DepartmentNeeded = new("catalogue-0115", 422, "请选择由哪个部门实施，再点“认领”。");

    public static readonly Problem FieldsWrong = new("catalogue-0113", 422, "有几处填得不对，已在旁边标出；其余的已经保存。");

    public static readonly Problem SlugForm = new("catalogue-0114", 422, "网址名字只能用小写字母、数字和短横线，最长 60 位。");

    public static readonly Problem ImportUnknown = new("catalogue-0121", 404, "没有找到这次导入。");

    public static readonly Problem ImportNotNow = new("catalogue-0122", 409, "这次导入现在不能这样办，可能还在检查，或者别人刚刚处理过。请刷新页面看最新的情况。");

    public static readonly Problem ListWrong = new("catalogue-0130", 422, "清单里有写错的地方，请按提示改正。");

    public static readonly Problem ThemesWrong = new("catalogue-0131", 422, "主题里有写错的地方，请按提示改正。");

    public static readonly Problem ThemesFull = new("catalogue-0132", 422, "主题已经加满，先删去不用的再加。");
}
