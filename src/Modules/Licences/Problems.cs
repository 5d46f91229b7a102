using Tongban.Kernel;

namespace Tongban.Licences;

/// <summary>What this module refuses, numbered. Numbers are never reused.</summary>
internal static class LicenceProblems
{
    public static readonly Problem TemplateUnknown = new("licences-0001", 422, "没有这种证照的模板，请联系平台管理员");
    public static readonly Problem TemplateMalformed = new("licences-0002", 422, "证照模板有误，请改正后再导入");
    public static readonly Problem FactMissing = new("licences-0003", 422, "证照上必须写明的内容还缺一项，请补充后再发证");
    public static readonly Problem NumbersExhausted = new("licences-0004", 409, "这种证照在本地的编号已经用完，请联系平台管理员");
    public static readonly Problem NotFound = new("licences-0005", 404, "没有找到这份证照。请核对链接或证照标识，也可以在“我的证照”里查找");
    public static readonly Problem NotValid = new("licences-0006", 409, "这份证照已经不是有效状态，不能再撤销");
    public static readonly Problem ReasonMissing = new("licences-0007", 422, "请写明撤销的事实和依据，持证人有权知道");
    public static readonly Problem ReasonTooLong = new("licences-0008", 422, "撤销理由请控制在 500 字以内");
    public static readonly Problem NotYourDepartment = new("licences-0009", 403, "只有发证机关的工作人员才能撤销这份证照");
    public static readonly Problem FileMissing = new("licences-0010", 422, "请选择要核验的证照文件（扩展名为 .json，从“我的证照”下载）");
    public static readonly Problem FileTooLarge = new("licences-0011", 413, "文件太大。电子证照文件不超过 1 MB，请确认选对了文件");
    public static readonly Problem FileMalformed = new("licences-0012", 422, "这不是本平台的电子证照文件。请使用从“我的证照”下载的 .json 文件，不要用其他软件另存");
    public static readonly Problem ChangedMeanwhile = new("licences-0013", 409, "这份证照刚刚有变动，请刷新页面后再操作");
}
