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
}
