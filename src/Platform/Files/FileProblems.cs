using Tongban.Kernel;

namespace Tongban.Platform.Files;

/// <summary>Why a file isn't taken.</summary>
public static class FileProblems
{
    public static readonly Problem PictureBroken = new("platform-0020", 422,
        "照片文件已损坏，或者格式不常见。请重新拍照，或者用看图软件另存为 JPG、PNG 后再上传。");

    public static readonly Problem PictureTooLarge = new("platform-0021", 422, "照片的尺寸太大（超过一亿像素）。请缩小后再上传。");

    public static readonly Problem PdfBroken = new("platform-0022", 422, "PDF 文件已损坏，或者没有传完整。请重新导出 PDF 后再上传。");

    public static readonly Problem PdfEncrypted = new("platform-0023", 422, "PDF 设了密码或者使用限制，我们打不开。请另存为没有密码的 PDF，或者打印成 PDF 后再上传。");

    public static readonly Problem PdfActive = new("platform-0024", 422, "PDF 里带有脚本或者会启动程序的内容，为了安全不能接收。请打印成 PDF 后再上传。");

    public static readonly Problem PdfTooLong = new("platform-0025", 422, "PDF 的页数太多。请分成几个文件上传。");

    public static readonly Problem Infected = new("platform-0026", 422, "文件含有病毒，已隔离，没有收下。请在您的电脑或手机上查杀病毒后，换一份文件再上传。");

    public static readonly Problem CannotCheck = new("platform-0027", 503, "暂时不能检查文件，请稍后再传。已经填写和上传的内容都没有丢。");
}
