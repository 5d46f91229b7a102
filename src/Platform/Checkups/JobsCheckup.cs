using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;

namespace Tongban.Platform.Checkups;

/// <summary>Every kind of background work succeeded not long ago, on whichever node.</summary>
internal sealed class JobsCheckup(Store store, IEnumerable<IJob> jobs, TimeProvider time) : ICheckup
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    public string Name => "jobs";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var rows = await db.Set<JobRow>().ToDictionaryAsync(row => row.Name, ct);
        return [.. jobs.Select(job => Judge(job.Name, job.Every, rows.GetValueOrDefault(job.Name), time.GetUtcNow()))];
    }

    internal static Finding Judge(string job, TimeSpan every, JobRow? row, DateTimeOffset now)
    {
        var name = $"jobs.{job}";
        if (row?.SucceededAt is not { } succeeded)
        {
            return Finding.Warn(name, row?.Failure is { } why ? $"从来没有成功过：{why}" : "还没有运行过", "新装的启动后就会运行；否则请看服务在不在运行、日志里有什么。");
        }

        var when = succeeded.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return now.UtcDateTime - succeeded > (3 * every) + Grace
            ? Finding.Bad(name, $"上一次成功是 {when}{(row.FailedAt > succeeded ? $"，后来失败：{row.Failure}" : "")}", "请看服务在不在运行、Tongban:RunJobs 有没有关、日志里 Job 一行说什么。")
            : Finding.Good(name, $"上一次成功是 {when}");
    }
}
