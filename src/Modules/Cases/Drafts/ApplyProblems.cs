using Tongban.Kernel;

namespace Tongban.Cases.Drafts;

/// <summary>The numbered refusals of applying; handling numbers its own from <c>cases-0001</c>.</summary>
internal static class ApplyProblems
{
    public static readonly Problem DraftGone = new("cases-0100", 404, "没有找到这份申请草稿。它可能已经提交或者删除，请到“我的办件”里看一看。");

    public static readonly Problem FormWrong = new("cases-0101", 422, "申请表里还有要改的地方，请按提示逐项改好后再提交。");

    public static readonly Problem MaterialsMissing = new("cases-0102", 422, "还缺材料。请把列出的材料传齐后再提交。");

    public static readonly Problem NotDeclared = new("cases-0103", 422, "请先看完承诺内容，并在下面打勾，再提交。");

    public static readonly Problem NoDepartment = new("cases-0104", 422, "按您填写的地点，没有找到负责办理的部门。请检查地点选得对不对，或拨打 12345 询问。");

    public static readonly Problem WrongApplicant = new("cases-0105", 422, "这个事项不能用现在的身份申请。请切换到能申请它的身份：个人，或者您代表的单位。");

    public static readonly Problem RealNameNeeded = new("cases-0106", 403, "申请前请先完成实名核验：核对姓名、身份证号码和手机号码。");

    public static readonly Problem ElsewhereNeeded = new("cases-0107", 422, "按您填写的情况，这件事不在这里办。请看指南里说明的去处。");

    public static readonly Problem ChangedElsewhere = new("cases-0108", 409, "这份申请刚刚在另一个窗口改过。下面是您刚才填的内容，请核对后再保存。");

    public static readonly Problem TooManyFiles = new("cases-0109", 422, "一份申请最多上传 40 个文件。请删掉多余的，或把几页合成一个文件。");

    public static readonly Problem MaterialUnknown = new("cases-0110", 404, "这个事项没有这份材料。请从材料清单里选择。");

    public static readonly Problem VersionMissing = new("cases-0111", 428, "请用 If-Match 写明您看到的版本号，再保存。");

    public static readonly Problem ItemWithdrawn = new("cases-0112", 409, "这个事项已经取消，不能再提交。您填写的内容还在。请到首页搜一搜现在怎么办，或拨打 12345 询问。");

    public static readonly Problem NotContestable = new("cases-0113", 409, "这一项不是从基础库填好的，直接在申请表里改就行。");

    public static readonly Problem SameAsRegistered = new("cases-0114", 422, "您填的和登记的一样。请填写正确的内容；如果登记的没有错，退回上一页就行。");

    public static readonly Problem ChecksFailed = new("cases-0115", 422, "有的情况和登记的对不上，现在还不能提交。请按提示办好以后再来，您填的内容都在。");

    public static readonly Problem PaperGone = new("cases-0116", 409, "这份以前交过的材料现在不能用了，可能已经过期。请重新上传一份。");
}
