using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tongban.Platform.Files.Pdf;
using Tongban.Platform.Files.Viruses;

namespace Tongban.Platform.Checkups;

/// <summary>What looks into uploaded files is set up and answers; what was found infected is known to the operator.</summary>
internal sealed class UploadsCheckup(IOptions<PlatformOptions> options, IServiceProvider services, Quarantine quarantine) : ICheckup
{
    public string Name => "uploads";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct) =>
        [await VirusesAsync(ct), await PagesAsync(ct), Aside(quarantine.Count, quarantine.Folder)];

    internal static Finding Aside(int count, string folder) => count == 0
        ? Finding.Good("uploads.quarantine", "没有隔离的文件")
        : Finding.Warn("uploads.quarantine", $"{folder} 里有 {count} 个带病毒的文件", "每个文件旁边的 .json 写着病毒名和来处。查清来源后删除，不要打开。");

    /// <summary>Asked for only now: an address that can't be read is this checkup's finding and no other's.</summary>
    private async Task<Finding> VirusesAsync(CancellationToken ct)
    {
        if (options.Value.ClamAv.Length == 0)
            return Finding.Warn("uploads.viruses", "没有设置病毒扫描，上传的文件记为“未扫描”", "请安装 clamav-daemon 和 clamav-freshclam，再设置 Tongban:ClamAv。");
        return await services.GetRequiredService<IVirusScan>().VersionAsync(ct) is { } version
            ? Finding.Good("uploads.viruses", version)
            : Finding.Bad("uploads.viruses", $"{options.Value.ClamAv} 没有应答", "在它恢复以前什么文件也收不了。请看 clamav-daemon 在不在运行、病毒库下载了没有、Tongban:ClamAv 对不对。");
    }

    private async Task<Finding> PagesAsync(CancellationToken ct)
    {
        if (options.Value.Qpdf.Length == 0)
            return Finding.Good("uploads.pdf", "PDF 由程序自己检查（没有设置 qpdf）");
        return await new Qpdf(options.Value.Qpdf).VersionAsync(ct) is { } version
            ? Finding.Good("uploads.pdf", version)
            : Finding.Bad("uploads.pdf", $"{options.Value.Qpdf} 不能运行", "PDF 现在收不了。请安装 qpdf，或者检查 Tongban:Qpdf。");
    }
}
