using Tongban.Kernel;

namespace Tongban.Cases;

/// <summary>The numbered refusals of handling cases. Applying and the API number theirs from <c>cases-0100</c>.</summary>
internal static class CaseProblems
{
    public static Problem NotFound { get; } = new("cases-0001", 404, "没有找到这个办件，或者您无权查看。请核对办件编号。");

    public static Problem CannotAct { get; } = new("cases-0002", 409, "办件现在的状态不能做这个动作。请刷新办件页，看看已经发生了什么。");

    public static Problem AlreadyDecided { get; } = new("cases-0003", 409, "这个办件已经作出决定，不能再作。请刷新办件页查看决定书。");

    public static Problem ReasonsRequired { get; } = Beside("Reasons", "cases-0004", 422, "请写明理由。");

    public static Problem RemediesRequired { get; } = Beside("Remedies", "cases-0005", 422, "请写明申请复议和提起诉讼的途径与期限。");

    public static Problem MissingRequired { get; } = new("cases-0006", 422, "请把需要补正的内容一次列全，每一项写明要补什么。");

    public static Problem ToldOnce { get; } = new("cases-0007", 409, "本环节已经告知过一次。法律只允许一次告知全部需要补正的内容，请受理，或者就补正带来的新材料再告知。");

    public static Problem DeemedAccepted { get; } = new("cases-0008", 409, "收到材料已满五个工作日没有告知补正，自收到材料之日起即为受理。请按已受理办理。");

    public static Problem NotYetDeemed { get; } = new("cases-0009", 409, "还没有到视为受理的时候。");

    public static Problem GroundUnknown { get; } = Beside("Ground", "cases-0010", 422, "请选择法律列明的事由。没有列明的事由不能停止计时。");

    public static Problem ExpectedTimeRequired { get; } = Beside("ExpectedTime", "cases-0011", 422, "请写明预计需要多少时间，要书面告知申请人。");

    public static Problem NoExtension { get; } = new("cases-0012", 409, "这类事项的法律依据没有规定可以延长期限。");

    public static Problem ExtendedOnce { get; } = new("cases-0013", 409, "已经延长过一次，不能再延长。");

    public static Problem ExtendTooLate { get; } = new("cases-0014", 409, "法定期限已经届满，不能再延长。请尽快作出决定。");

    public static Problem ReferToRequired { get; } = Beside("ReferTo", "cases-0015", 422, "请写明申请人应当向哪个机关申请。");

    public static Problem FourEyes { get; } = new("cases-0016", 403, "这个办件是您审核的，不能由您决定。请交给另一位决定人员。");

    public static Problem ServiceRequired { get; } = Beside("ServedTo", "cases-0017", 422, "请写明送达方式和收件人。");

    public static Problem NothingBrought { get; } = new("cases-0018", 422, "请至少补充一份材料或者修改一处填写的内容，再提交补正。");

    public static Problem NotYours { get; } = new("cases-0019", 403, "这个动作不由您来做。");

    public static Problem ApproverRequired { get; } = Beside("ApprovedBy", "cases-0020", 422, "请写明批准延长的负责人。");

    public static Problem TaskGone { get; } = new("cases-0021", 409, "这项工作已经有人办完了。请刷新办件页查看。");

    public static Problem SameSurveyor { get; } = new("cases-0022", 403, "现场核查要由两名以上工作人员进行，您已经签过字，请由另一位核查人员签字。");

    public static Problem ActionUnknown { get; } = new("cases-0023", 422, "请在列出的处理意见里选择一项。");

    public static Problem TakenByOther { get; } = new("cases-0024", 409, "这项工作已经由别人领取。");

    public static Problem NothingGranted { get; } = new("cases-0025", 409, "这个办件没有作出准予决定，没有可以撤销的内容。");

    public static Problem AskedAnew { get; } = new("cases-0026", 409, "这一项第一次告知时没有提出，也不是补正带来的新材料，不能再要求补正。");

    public static Problem PermissionMissing { get; } = new("cases-0027", 403, "您的岗位没有办理这个办件这一步的权限。");

    public static Problem QueryFailed { get; } = new("cases-0028", 404, "办件编号或者查询码不对。请核对提交成功时给您的编号和六位查询码。");

    public static Problem TooManyQueries { get; } = new("cases-0029", 429, "查询太频繁了，请过几分钟再试。");

    public static Problem FileRequired { get; } = Beside("Files", "cases-0030", 422, "请选择要上传的文件。");

    public static Problem FileKind { get; } = Beside("Files", "cases-0031", 422, "只能上传 PDF、JPG 或 PNG 文件。请转换格式后再上传。");

    public static Problem CarrierRefused { get; } = new("cases-0032", 503, "消息网关没有接收，稍后会再发。");

    public static Problem WorkLeft { get; } = new("cases-0090", 409, "还有没做完的工作（例如告知承诺后的核查），做完后才能归档。");

    public static Problem WebhookWrong { get; } = Beside("HookUrl", "cases-0050", 422, "请填写以 https:// 开头的完整网址，不带用户名和密码，例如 https://example.com/tongban。");

    public static Problem WebhookPrivate { get; } = Beside("HookUrl", "cases-0051", 422, "这个网址指向内部网络，不能推送。请填写在互联网上能访问的网址。");

    public static Problem WebhookRefused { get; } = new("cases-0052", 503, "对方系统没有接收，稍后会再推送。");

    public static Problem CompanyOnly { get; } = new("cases-0053", 403, "系统推送由单位设置。请先在「以谁的名义」里选择单位。");

    public static Problem NotFailed { get; } = new("cases-0054", 409, "这条消息不是未送达的，不用重发。请刷新页面。");

    public static Problem QuietWrong { get; } = Beside("From", "cases-0055", 422, "请选择免打扰的开始和结束时间，两个时间不能相同。");

    private static Problem Beside(string field, string code, int status, string title) =>
        new(code, status, title) { Fields = [new FieldError(field, title)] };

    public static Problem NotYetDue { get; } = new("cases-0039", 409, "办件还没有走到这一步，前面的环节办完后才能办。请刷新办件页，看看现在该谁办。");

    public static Problem AlreadyAmended { get; } = new("cases-0040", 409, "这份文书已经更正或者收回过，请对最新的那一份操作。");

    public static Problem NoElectronicConsent { get; } = Beside("ServedHow", "cases-0042", 422, "申请人没有同意电子送达。请换一种送达方式，或者写明申请人同意的凭据。");

    public static Problem LetterRequired { get; } = Beside("Evidence", "cases-0043", 422, "请写明邮件单号。");

    public static Problem NotSigned { get; } = Beside("Password", "cases-0060", 422, "决定要由决定人本人签署。请输入登录密码，验证身份后再办。");

    public static Problem Recused { get; } = new("cases-0061", 403, "您在这个办件中已经回避，不能再办理。请交给同事。");

    public static Problem RecusedAlready { get; } = new("cases-0062", 409, "这位工作人员已经回避，不用重复办理。");

    public static Problem NothingToRecuse { get; } = new("cases-0063", 409, "办件已经结束，没有需要回避的工作了。");

    public static Problem RecusalGone { get; } = new("cases-0064", 409, "这份回避申请已经有答复了，请刷新查看。");

    public static Problem OwnRecusal { get; } = new("cases-0065", 403, "申请回避的是您本人，不能由您答复。请交给另一位决定人员。");

    public static Problem ColleagueRequired { get; } = Beside("Official", "cases-0066", 422, "请选择要回避的工作人员。");

    public static Problem NotOpened { get; } = new("cases-0067", 409, "您还没有打开看过，或者看过以后办件又有变化。请打开看过再决定。");

    public static Problem RulingIncomplete { get; } = new("cases-0068", 422, "请写明复议机关或者法院、文书编号、日期和内容；送达的日期不能早于作出的日期。");

    public static Problem ServiceEnded { get; } = new("cases-0044", 409, "这次送达已经有结果了，请刷新查看。");

    public static Problem FeesDue { get; } = new("cases-0045", 409, "还没有缴费，这一步要缴费后才能办。请先到收费页面收费。");

    public static Problem NothingDue { get; } = new("cases-0046", 409, "没有要缴的费用，可能刚刚已经缴过。请刷新查看。");

    public static Problem NothingPaid { get; } = new("cases-0047", 409, "这一笔没有缴过，或者已经退过。请刷新查看。");
}
