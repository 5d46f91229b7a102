using static Tongban.Catalogue.Domain.Editing.ElementKind;

namespace Tongban.Catalogue.Domain.Editing;

internal static partial class ElementBook
{
    private static ElementGroup Ways => new("ways", "办理方式和窗口", "到哪里办、怎样办、要跑几次")
    {
        Elements =
        [
            Needed("channels.forms", "办理形式", Codes, "HANDLE_TYPE", "", "handle-form"),
            Open("channels.area", "通办范围代码", Code, "HANDLE_AREA", "", "handle-area"),
            Needed("window.area", "通办范围（告诉申请人）", Line),
            Open("channels.onlineDepth", "网办深度", Code, "ONLINE_HANDLE_DEPTH", "", "online-depth"),
            Open("channels.onlineAddress", "网办地址", Url, "ONLINE_HANDLE_URL", "不在本平台办的才填"),
            Open("channels.mobileAddress", "移动端地址", Url, "MOBILE_TERMINAL_URL"),
            Open("channels.singleSignOn", "单点登录", YesNo, "IS_SINGLE_LOGIN"),
            Open("channels.systemLevel", "运行系统层级", Code, "", "", "system-level"),
            Open("channels.terminals", "自助终端", Lines, "IS_SERVICE_TERMINALS", "在哪里，一行一个；没有就不填"),
            Open("channels.atCentre", "进驻大厅", YesNo, "IS_ENTRY_CENTER"),
            Needed("window.visits", "到现场次数", Whole, "LIMIT_SCENE_NUM"),
            Open("window.visitsNote", "到现场说明", Line),
            Open("channels.whyInPerson", "必须现场办理的原因", Text, "LIMIT_SCENE_EXPLAIN"),
            Open("window.booking", "可以预约", YesNo, "IS_SCHEDULE"),
            Open("channels.appointmentAddress", "预约网址", Url),
            Open("window.express", "结果可以邮寄", YesNo, "IS_EXPRESS"),
            Needed("window.hours", "办理时间", Line, "TRANSACT_TIME"),
            Open("window.hoursExample", "办理时间只是示例", YesNo),
            Open("window.requirement", "窗口要求", Text),
            Open("window.entrusted", "委托综合窗口受理", YesNo),
        ],
    };

    private static ElementGroup Remedies => new("remedies", "咨询、监督和救济", "有问题问谁，不服怎么办")
    {
        Elements =
        [
            Open("contacts.enquiry", "咨询方式", Line, "LINK_WAY"),
            Needed("contacts.enquiryPhone", "咨询电话", Line, "LINK_WAY"),
            Open("contacts.complaint", "监督投诉方式", Line, "SUPERVISE_WAY"),
            Needed("contacts.complaintPhone", "监督电话", Line, "SUPERVISE_WAY"),
            Needed("remedies", "救济途径", Lines, "", "复议、诉讼的期限和途径，一行一条"),
            Needed("contacts.review.name", "行政复议机关", Line, "ADMINISTRATIVE_REVIEW_DEPT"),
            Open("contacts.review.address", "复议机关地址", Line, "ADMINISTRATIVE_REVIEW_ADDR"),
            Open("contacts.review.phone", "复议机关电话", Line, "ADMINISTRATIVE_REVIEW_PHONE"),
            Open("contacts.review.url", "复议网址", Url, "ADMINISTRATIVE_REVIEW_URL"),
            Needed("contacts.litigation.name", "管辖法院", Line, "ADMINISTRATIVE_LITIGATION_DEPT"),
            Open("contacts.litigation.address", "法院地址", Line, "ADMINISTRATIVE_LITIGATION_ADDR"),
            Open("contacts.litigation.phone", "法院电话", Line, "ADMINISTRATIVE_LITIGATION_PHONE"),
            Open("contacts.litigation.url", "诉讼网址", Url, "ADMINISTRATIVE_LITIGATION_URL"),
        ],
    };

    private static ElementGroup Terms => new("terms", "权利义务、中介和监管", "申请人的权利义务，事中事后怎么管")
    {
        Elements =
        [
            Open("terms.rights", "申请人的权利", Lines, "RIGHT_ENJOY_BY_LAW", "一行一条"),
            Open("terms.duties", "申请人的义务", Lines, "DUTY_PERFORM_BY_LAW", "一行一条"),
            Open("terms.supervisor", "监管主体", Line),
            Open("terms.supervisionBasis", "监管依据", Text),
            Open("terms.supervision", "事中事后监管措施", Text),
            Open("terms.reforms", "具体改革举措", Text),
            Open("terms.annualCheck", "年检要求", Line),
            Open("terms.annualReport", "年报要求", Line),
        ],
        Tables =
        [
            new ElementTable("terms.intermediaries", "中介服务", "name",
            [
                Needed("name", "中介服务名称", Line, "INTERMEDIARY_CONTENT"),
                Needed("basis", "设定依据", Text, "", "没有法律、行政法规或者国务院决定的，不得要求"),
                Open("bodies", "可以由哪些机构提供", Text),
                Open("charge", "收费", Line),
            ]),
        ],
    };

    private static ElementGroup Questions => new("questions", "常见问题", "大家常问什么")
    {
        Tables =
        [
            new ElementTable("faq", "问答", "q",
            [
                Needed("q", "问", Line, "QUESTION"),
                Needed("a", "答", Text, "ANSWER"),
            ]),
        ],
    };

    private static ElementGroup Machine => new("machine", "网上办理和来历", "接在哪个表单和流程上，资料从哪里来")
    {
        Elements =
        [
            Open("formCode", "表单代号", Line, "", "不填就只是指南，到窗口办理"),
            Open("processCode", "流程代号", Line, "", "与表单一起填"),
            Open("placeFrom", "由哪个表单字段定归属地", Line) with { Vanishes = true },
            new("publicity", "公示范围", Choice) { Required = true, Choices = [("none", "不公示"), ("company-only", "只公示单位的"), ("all", "都公示")] },
            Open("sources", "资料来源", Lines),
        ],
    };
}
