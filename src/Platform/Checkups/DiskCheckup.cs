using Microsoft.Extensions.Options;
using Tongban.Platform.Backup;

namespace Tongban.Platform.Checkups;

/// <summary>Free space under data, keys and heads.</summary>
internal sealed class DiskCheckup(IOptions<PlatformOptions> options) : ICheckup
{
    private const long Gigabyte = 1L << 30;

    public string Name => "disk";

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Finding>>(
        [Of("disk.data", options.Value.DataFolder), Of("disk.heads", options.Value.HeadsFolder)]);

    /// <summary>Too little is under a gigabyte, or what a database needs when it tidies up: a tenth of the disk is a warning.</summary>
    internal static Finding Judge(string name, string folder, long free, long total) => free switch
    {
        < Gigabyte => Finding.Bad(name, $"{folder} 只剩 {Room.Words(free)}", "请立即腾出空间或扩大磁盘：写满以后什么也收不了。"),
        _ when free < total / 10 => Finding.Warn(name, $"{folder} 剩 {Room.Words(free)}，不到十分之一", "请安排扩大磁盘，或把旧备份移走。"),
        _ => Finding.Good(name, $"{folder} 剩 {Room.Words(free)}"),
    };

    private static Finding Of(string name, string folder)
    {
        if (!Directory.Exists(folder))
        {
            return Finding.Bad(name, $"没有文件夹 {folder}", "请检查 Tongban:DataFolder、Tongban:HeadsFolder；新装的请先运行 tongban migrate 并启动一次。");
        }

        var drive = new DriveInfo(Path.GetFullPath(folder));
        return Judge(name, folder, drive.AvailableFreeSpace, drive.TotalSize);
    }
}
