using System.Globalization;
using System.Runtime.InteropServices;
using Tongban.Platform.Data;

namespace Tongban.Platform.Checkups;

/// <summary>Legal periods hang on the machine's clock: it may not lag behind what was recorded already, and should be kept by NTP.</summary>
internal sealed partial class ClockCheckup(Store store, TimeProvider time) : ICheckup
{
    /// <summary>Several nodes differ by this much without harm.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    public string Name => "clock";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct)
    {
        var last = (await store.ListAsync("select at from platform_entry order by id desc limit 1", row => row.GetInstant(0), ct)).Cast<DateTimeOffset?>().SingleOrDefault();
        return [AgainstRecord(last, time.GetUtcNow()), Synchronised(KernelClock.Read())];
    }

    internal static Finding AgainstRecord(DateTimeOffset? last, DateTimeOffset now) => last - now > Tolerance
        ? Finding.Bad("clock.record", $"最后一条记录写于 {Words(last!.Value)}，比现在的时钟（{Words(now)}）还晚", "时钟被拨慢了。请停止服务，校准时钟，再启动：法定期限按时钟计算。")
        : Finding.Good("clock.record", last is null ? "还没有记录" : $"最后一条记录写于 {Words(last.Value)}，现在 {Words(now)}");

    /// <param name="synchronised">Null when the kernel doesn't say.</param>
    internal static Finding Synchronised(bool? synchronised) => synchronised switch
    {
        true => Finding.Good("clock.ntp", "时钟由 NTP 校准"),
        false => Finding.Warn("clock.ntp", "内核说时钟没有同步", "请启用 systemd-timesyncd 或 chrony（timedatectl set-ntp true）。虚拟机由宿主机校时的，可以不管。"),
        null => Finding.Warn("clock.ntp", "问不到时钟是否同步", "请在宿主机上用 timedatectl 看一看。"),
    };

    private static string Words(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>adjtimex(2) without changing anything; nobody needs a right for that.</summary>
    private static partial class KernelClock
    {
        private const int TimeError = 5;
        private const int Unsynchronised = 0x40;
        private const int StatusOffset = 40;

        public static bool? Read()
        {
            // struct timex has 208 bytes on 64-bit Linux; modes, its first field, stays 0: look only.
            Span<byte> timex = stackalloc byte[256];
            timex.Clear();
            var state = adjtimex(timex);
            return state < 0 ? null : state != TimeError && (MemoryMarshal.Read<int>(timex[StatusOffset..]) & Unsynchronised) == 0;
        }

        [LibraryImport("libc")] private static partial int adjtimex(Span<byte> timex);
    }
}
