using Tongban.Kernel;

namespace Tongban.Cases.Window;

/// <summary>The numbered refusals at the window.</summary>
internal static class WindowProblems
{
    public static Problem CardUnreadable { get; } = new Problem("cases-0200", 422, "没有读到证件，请重新读卡，或者手工填写姓名和号码。")
        .With([new FieldError(nameof(WalkIn.Card), "没有读到证件，请重新读卡，或者手工填写姓名和号码")]);

    public static Problem IdentityWrong { get; } = new("cases-0201", 422, "来人的身份还没有核对好，请按提示改好。");

    public static Problem NotEntrusted { get; } = new("cases-0202", 403, "这位村民还没有委托本代办点，请先登记委托。");

    public static Problem NotSigned { get; } = new Problem("cases-0204", 422, "请先请申请人核对内容并签名，再打勾收件。")
        .With([new FieldError("signed", "请先请申请人核对内容并签名，再打勾收件")]);

    public static Problem NotEntrustedByDepartment { get; } = new("cases-0205", 403, "这个事项的部门没有委托综合窗口受理，请移交部门，由部门受理。");

    public static Problem NothingToHandOut { get; } = new("cases-0206", 409, "这个办件现在没有要在窗口领取的结果。");

    public static Problem RecipientWrong { get; } = new("cases-0207", 422, "领取人还没有核对好，请按提示改好。");

    public static Problem SupplementGone { get; } = new("cases-0208", 404, "这份材料不用再补，或者已经补过了。");

    public static Problem ShiftOpen { get; } = new("cases-0209", 409, "您已经有一次交班等对方接班，请等对方接班或者先收回。");

    public static Problem ShiftGone { get; } = new("cases-0210", 409, "这次交班已经有结果了，请刷新查看。");

    public static Problem ShiftSelf { get; } = new Problem("cases-0211", 422, "请选择接班的同事。").With([new FieldError("ToId", "请选择接班的同事")]);

    public static Problem ShiftDiffers { get; } = new("cases-0212", 409, "交班以后数目有变化，和现在数的对不上。请核对后再接班，或者写明差异退回。");

    public static Problem EntrustedAlready { get; } = new("cases-0213", 409, "这位村民已经登记过委托，在名单里。");

    public static Problem EntrustmentWrong { get; } = new("cases-0214", 422, "委托登记还有要改的地方，请按提示改好。");
}
