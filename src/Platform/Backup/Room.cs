using System.Globalization;

namespace Tongban.Platform.Backup;

/// <summary>Space on the disk, asked for before anything is written.</summary>
internal static class Room
{
    private const double Megabyte = 1024 * 1024;

    /// <exception cref="OperatorException">There isn't enough.</exception>
    public static void Require(string folder, long bytes)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        if (free < bytes)
        {
            throw new OperatorException($"磁盘空间不够：{folder} 还有 {Words(free)}，最多要用 {Words(bytes)}。请换一个磁盘或先腾出空间。");
        }
    }

    public static string Words(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:#,0.0} MB");

    public static long SizeOf(string folder) =>
        Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) : 0;
}
