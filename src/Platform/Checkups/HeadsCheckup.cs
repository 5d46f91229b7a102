using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Tongban.Platform.Backup;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Platform.Checkups;

/// <summary>Heads leave the data folder and keep up with the record: without them nobody can prove anything later.</summary>
internal sealed class HeadsCheckup(Store store, IOptions<PlatformOptions> options, TimeProvider time) : ICheckup
{
    private const int RoundsToWait = 10;
    private readonly PlatformOptions _options = options.Value;

    public string Name => "heads";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct) => [Outside(), await RecentAsync(ct)];

    private Finding Outside() => Paths.Within(_options.DataFolder, _options.HeadsFolder)
        ? Finding.Bad("heads.outside", "树头放在数据文件夹里：能改数据的人也能换掉树头", "请把 Tongban:HeadsFolder 指到数据文件夹以外，最好是另一台机器的磁盘。")
        : Finding.Good("heads.outside", $"树头放在 {_options.HeadsFolder}");

    private async Task<Finding> RecentAsync(CancellationToken ct)
    {
        var size = (await store.ListAsync("select size from platform_log where id = 1", row => row.GetInt64(0), ct)).Single();
        if (KeptHeads.Newest(_options.HeadsFolder) is not { } file)
        {
            return size == 0
                ? Finding.Good("heads.recent", "还没有记录，也就没有树头")
                : Finding.Bad("heads.recent", $"{_options.HeadsFolder} 里一份树头也没有", "请看服务能不能写这个文件夹、后台作业在不在运行。");
        }

        var head = JsonSerializer.Deserialize<SignedHead>(await File.ReadAllTextAsync(file, ct), RecordJson.Options)!;
        return !head.SignatureHolds() || head.Size > size
            ? Finding.Bad("heads.recent", $"{file} 与数据库不符（签名不成立，或者比记录还长）", "数据库可能被退回过旧的状态，或树头被换过。请用 tongban log verify 查，并保留现场。")
            : await LateAsync(head, size, ct);
    }

    private async Task<Finding> LateAsync(SignedHead head, long size, CancellationToken ct)
    {
        if (head.Size == size)
        {
            return Finding.Good("heads.recent", $"最新的树头覆盖全部 {size} 条记录");
        }

        await using var db = store.Read();
        var since = await db.Set<EntryRow>().Where(row => row.Position == head.Size).Select(row => row.At).SingleAsync(ct);
        return Judge(size - head.Size, time.GetUtcNow().UtcDateTime - since, TimeSpan.FromSeconds(_options.HeadEverySeconds));
    }

    internal static Finding Judge(long uncovered, TimeSpan age, TimeSpan every) => age > RoundsToWait * every
        ? Finding.Bad("heads.recent", string.Create(CultureInfo.InvariantCulture, $"有 {uncovered} 条记录已 {age.TotalMinutes:0} 分钟没有树头覆盖"), "请看服务能不能写树头文件夹、后台作业在不在运行。")
        : Finding.Good("heads.recent", $"还有 {uncovered} 条新记录等下一份树头");
}
