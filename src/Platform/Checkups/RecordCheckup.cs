using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Platform.Checkups;

/// <summary>The record is being sealed, and everything that reads it keeps up.</summary>
internal sealed class RecordCheckup(Store store, IEnumerable<IFeedConsumer> consumers, TimeProvider time) : ICheckup
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private const long MostBehind = 10_000;

    public string Name => "record";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct)
    {
        var oldest = (await store.ListAsync("select at from platform_entry where position is null order by id limit 1", row => row.GetInstant(0), ct)).Cast<DateTimeOffset?>().SingleOrDefault();
        var end = (await store.ListAsync("select size from platform_log where id = 1", row => row.GetInt64(0), ct)).Single() - 1;
        var cursors = (await store.ListAsync("select name, position from platform_cursor", row => (Name: row.GetString(0), Position: row.GetInt64(1)), ct))
            .ToDictionary(cursor => cursor.Name, cursor => cursor.Position, StringComparer.Ordinal);
        return [Sealing(oldest, time.GetUtcNow()), .. consumers.Select(consumer => Behind(consumer.Name, end - cursors.GetValueOrDefault(consumer.Name, -1)))];
    }

    internal static Finding Sealing(DateTimeOffset? oldest, DateTimeOffset now) => now - oldest > Patience
        ? Finding.Bad("record.sealing", $"{oldest:yyyy-MM-dd HH:mm} UTC 写下的记录还没有封存", "后台作业停了。请看服务在不在运行、Tongban:RunJobs 是不是在每个节点上都关了、日志里有什么。")
        : Finding.Good("record.sealing", "记录都已封存");

    internal static Finding Behind(string consumer, long behind) => behind > MostBehind
        ? Finding.Bad($"record.{consumer}", $"{consumer} 落后 {behind} 条", "它读到某一条时出错了。请看日志里 Feed consumer 一行，并交给维护人员。")
        : Finding.Good($"record.{consumer}", behind == 0 ? "跟上了记录" : $"落后 {behind} 条");
}
