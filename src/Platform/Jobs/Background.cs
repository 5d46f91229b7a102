using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Platform.Jobs;

/// <summary>Seals the record, lets consumers and listeners read it, and exports heads, as long as the program runs.</summary>
internal sealed class RecordLoop(
    RecordWork work, SealSignal signal, IOptions<PlatformOptions> options, TimeProvider time, ILogger<RecordLoop> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lastHead = time.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await signal.WaitAsync(Look, stoppingToken))
                {
                    // Whatever else is being written at this moment is sealed together with it.
                    await Task.Delay(Gather, stoppingToken);
                }

                await work.RunAsync(options.Value.RunJobs, stoppingToken);
                if (options.Value.RunJobs && time.GetElapsedTime(lastHead).TotalSeconds >= options.Value.HeadEverySeconds)
                {
                    lastHead = time.GetTimestamp();
                    await work.ExportHeadAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The record's loop failed and goes on");
                await Task.Delay(Look, CancellationToken.None);
            }
        }
    }
}

/// <summary>One round of the record's background work; tests and the command line call it directly.</summary>
public sealed class RecordWork(Sealer sealer, FeedRunner consumers, Heads heads, ListenerRunner listeners)
{
    public async Task RunAsync(bool write, CancellationToken ct)
    {
        if (write)
        {
            while (await sealer.SealAsync(ct) == Sealer.Batch)
            {
            }

            await consumers.RunAsync(ct);
        }

        await listeners.RunAsync(ct);
    }

    public Task<SignedHead?> ExportHeadAsync(CancellationToken ct) => heads.ExportAsync(ct);
}

/// <summary>Tells this node's listeners about new entries.</summary>
public sealed class ListenerRunner(Feed feed, IEnumerable<IFeedListener> listeners)
{
    private long _position;

    /// <summary>Lets every listener read for the first time. What is sealed while they read is told to them afterwards.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        _position = await feed.EndAsync(ct);
        foreach (var listener in listeners)
        {
            await listener.RefreshAsync(ct);
        }
    }

    public async Task RunAsync(CancellationToken ct)
    {
        if (await feed.TypesAfterAsync(_position, ct) is not { Count: > 0 } types)
        {
            return;
        }

        foreach (var listener in listeners.Where(listener => types.Any(type => listener.Wants(type.Type))))
        {
            await listener.RefreshAsync(ct);
        }

        _position = types.Max(type => type.Last);
    }
}

/// <summary>Runs each job at its interval when this node gets the lease.</summary>
internal sealed class JobLoop(
    IEnumerable<IJob> jobs, Leases leases, IOptions<PlatformOptions> options, TimeProvider time, ILogger<JobLoop> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => options.Value.RunJobs
        ? Task.WhenAll(jobs.Select(job => RepeatAsync(job, stoppingToken)))
        : Task.CompletedTask;

    private async Task RepeatAsync(IJob job, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(job.Every, time);
        try
        {
            do
            {
                await OnceAsync(job, ct);
            }
            while (await timer.WaitForNextTickAsync(ct));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The program stops; the lease runs out by itself.
        }
    }

    private async Task OnceAsync(IJob job, CancellationToken ct)
    {
        try
        {
            if (await leases.TakeAsync(job.Name, ct))
            {
                await job.RunAsync(ct);
                await leases.ReleaseAsync(job.Name, ct);
            }
        }
        // A gateway that times out cancels its own call and not this loop: that is a failure like any other.
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            log.LogError(failure, "Job {Job} failed; it is tried again in {Every}", job.Name, job.Every);
            await NoteAsync(job, failure, ct);
        }
    }

    /// <summary>What can't be noted, because the database is what failed, stands in the log at least.</summary>
    private async Task NoteAsync(IJob job, Exception failure, CancellationToken ct)
    {
        try
        {
            await leases.FailedAsync(job.Name, failure, ct);
        }
        catch (Exception again) when (!ct.IsCancellationRequested)
        {
            log.LogError(again, "The failure of job {Job} could not be noted", job.Name);
        }
    }
}

/// <summary>Leases in the database: at most one node runs a job, and a dead node's lease runs out.</summary>
public sealed class Leases(Store store, TimeProvider time)
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(5);
    private readonly string _holder = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7():N}";

    public async Task<bool> TakeAsync(string name, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var taken = await store.WriteAsync(Operation(now), (write, _) =>
        {
            write.Execute(
                "insert into platform_lease (name, holder, until) values (@p0, @p1, @p2) on conflict (name) do update set holder = excluded.holder, until = excluded.until where platform_lease.until < @p3 or platform_lease.holder = excluded.holder",
                1, name, _holder, now + Length, now);
            return Task.FromResult(Result.Ok);
        }, ct);
        return taken.IsOk;
    }

    /// <summary>The work is done: notes that, and lets others have the lease.</summary>
    public Task ReleaseAsync(string name, CancellationToken ct) => store.WriteAsync(Operation(time.GetUtcNow()), (write, _) =>
    {
        write.Execute(
            "insert into platform_job (name, succeeded_at) values (@p0, @p1) on conflict (name) do update set succeeded_at = excluded.succeeded_at", null,
            name, write.Operation.At);
        write.Execute("update platform_lease set until = @p0 where name = @p1 and holder = @p2", null, time.GetUtcNow(), name, _holder);
        return Task.FromResult(Result.Ok);
    }, ct);

    /// <summary>Notes a failure; the lease runs out by itself.</summary>
    public Task FailedAsync(string name, Exception failure, CancellationToken ct) => store.WriteAsync(Operation(time.GetUtcNow()), (write, _) =>
    {
        write.Execute(
            "insert into platform_job (name, failed_at, failure) values (@p0, @p1, @p2) on conflict (name) do update set failed_at = excluded.failed_at, failure = excluded.failure", null,
            name, write.Operation.At, $"{failure.GetType().Name}: {failure.Message}");
        return Task.FromResult(Result.Ok);
    }, ct);

    private static OperationContext Operation(DateTimeOffset now) => new(Actor.System("jobs"), now, "租约", Channel: "job");
}
