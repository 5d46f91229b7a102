using Tongban.Kernel;

namespace Tongban.Platform;

/// <summary>Refusals that any write may meet.</summary>
public static class PlatformProblems
{
    public static readonly Problem ChangedMeanwhile = new("platform-0001", 409,
        "这条记录刚刚被改动过。请重新打开看一看现在的内容，再决定要不要继续。");

    public static readonly Problem Busy = new("platform-0002", 503, "系统正忙，您的内容没有丢，请稍等几秒再试一次。");

    public static readonly Problem FileTooLarge = new("platform-0003", 413, "文件太大。请压缩后再上传，或者分成几个文件。");

    public static readonly Problem NotFound = new("platform-0004", 404, "没有找到您要看的内容。请检查网址，或从首页重新进入。");

    public static readonly Problem Forbidden = new("platform-0005", 403, "您没有查看或办理这项内容的权限。");

    public static readonly Problem FileEmpty = new("platform-0006", 400, "文件是空的。请重新选择要上传的文件。");

    public static readonly Problem Unreadable = new("platform-0007", 400, "请求内容读不懂。请按接口说明的格式发送。");
}
