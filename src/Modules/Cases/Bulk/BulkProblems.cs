using Tongban.Kernel;

namespace Tongban.Cases.Bulk;

/// <summary>The numbered refusals of applying by spreadsheet 批量申请.</summary>
internal static class BulkProblems
{
    public static readonly Problem NoFile = new("cases-0300", 422, "请选择填好的表格再上传。");

    public static readonly Problem TooLarge = new("cases-0301", 422, "表格最大 5 MB。请拆成几个文件。");

    public static readonly Problem NothingRight = new("cases-0302", 422, "表里没有可以提交的行。请按提示改好，再上传一次。");
}
