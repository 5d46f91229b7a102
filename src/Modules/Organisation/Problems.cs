using Tongban.Kernel;

namespace Tongban.Organisation;

internal static class Problems
{
    public static readonly Problem StaffUnknown = new("organisation-0001", 404, "没有找到这位工作人员。请回到人员列表重新选择。");

    public static readonly Problem PostEnded = new("organisation-0002", 409, "这个岗位已经撤销了。请刷新页面，看现在的岗位。");

    public static readonly Problem PostHeld = new("organisation-0003", 409, "这位工作人员已经有同样的岗位，不用重复设置。");

    public static readonly Problem OwnPost = new("organisation-0004", 403, "不能撤销您自己的系统管理员岗位。请另一位系统管理员来办。");

    public static readonly Problem OwnRights = new("organisation-0005", 403, "不能给自己增加岗位。请另一位系统管理员来办。");

    public static readonly Problem NumberTaken = new("organisation-0006", 409, "这个工号已经有人使用。请核对后换一个工号。");

    public static readonly Problem Founded = new("organisation-0007", 409, "已经有系统管理员了。请由他在工作台里添加其他人员。");

    public static readonly Problem PlaceWrong = new("organisation-0008", 400, "行政区划代码不对。");

    public static readonly Problem CreditCodeWrong = new("organisation-0009", 400, "部门的统一社会信用代码不对。");

    public static readonly Problem Mixed = new("organisation-0010", 403, "系统管理员不经手办件，不能与其他岗位由一人兼任。");
}
