using Tongban.Kernel;

namespace Tongban.Cases.Bundles;

/// <summary>The numbered refusals of one matter 一件事.</summary>
internal static class BundleProblems
{
    public static readonly Problem Unanswered = new("cases-0200", 422, "还有问题没有选，请选好再开始。");

    public static readonly Problem NothingBelongs = new("cases-0201", 422, "按您选的情况，没有要办的事项。请改一改前面的选择，或者拨打 12345 询问。");

    public static readonly Problem CompanyNeeded = new("cases-0202", 422, "按您选的情况，要以单位的名义申请。请先切换到您代表的单位；还没有执照的，请选“还没有”。");

    public static readonly Problem Definition = new("cases-0204", 422, "这件事还不能发布，请按下面列出的位置改好。");

    public static readonly Problem PersonNeeded = new("cases-0203", 422, "按您选的情况，要以您本人的名义申请。请先切换到您本人的身份。");
}
