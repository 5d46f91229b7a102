using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Platform;

public sealed class RecordTests : IAsyncLifetime
{
    private TestApp _app = null!;

    private OperationContext Operation => new(Actor.System("test"), _app.Clock.GetUtcNow(), "试写");

    private LogAudit Audit => _app.Services.GetRequiredService<LogAudit>();

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Verify_UntouchedRecord_Holds()
    {
        var report = await Audit.VerifyAsync(await HeadAfterAsync(20), CancellationToken.None);

        Assert.True(report.Holds, string.Join('\n', report.Findings));
        Assert.True(report.Checked >= 20);
    }

    [Theory]
    [InlineData("update platform_entry set body = replace(body, 'n', 'm') where position = 7", "第 7 条")]
    [InlineData("update platform_entry set type = 'test.other' where position = 7", "第 7 条")]
    [InlineData("delete from platform_entry where position = 7", "第 7 条记录不见了")]
    [InlineData("update platform_entry set position = case position when 7 then 10007 else 10008 end where position in (7, 8); update platform_entry set position = case position when 10007 then 8 else 7 end where position in (10007, 10008)", "改写")]
    public async Task Verify_AfterTampering_NamesIt(string sql, string finding)
    {
        var head = await HeadAfterAsync(20);
        await RunAsync(sql);

        var report = await Audit.VerifyAsync(head, CancellationToken.None);

        Assert.False(report.Holds);
        Assert.Contains(report.Findings, found => found.Contains(finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_ErasedBody_HoldsAndSaysWhatItCannotKnow()
    {
        var head = await HeadAfterAsync(5);
        await RunAsync("update platform_entry set body = null where position = 2");

        var report = await Audit.VerifyAsync(head, CancellationToken.None);

        Assert.True(report.Holds);
        Assert.Equal(1, report.Erased);
        Assert.Contains(report.Unknown, unknown => unknown.Contains("依法清除", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_ForgedHead_IsRefused()
    {
        var head = await HeadAfterAsync(5);

        var report = await Audit.VerifyAsync(head with { Root = new string('0', 64) }, CancellationToken.None);

        Assert.False(report.Holds);
    }

    [Fact]
    public async Task Feed_LateCommit_IsNeverSkipped()
    {
        Assert.SkipUnless(TestDatabase.Kind == DatabaseKind.Postgres, "SQLite has one writer: nobody can commit late");
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var late = _app.Store.WriteAsync(Operation, async (write, ct) =>
        {
            write.Record(New("test.late"));
            await write.Db.Database.ExecuteSqlAsync($"select 1", ct);
            begun.SetResult();
            await goOn.Task;
            return Result.Ok;
        }, CancellationToken.None);
        await begun.Task;
        await RecordAsync("test.early", 3);
        await _app.WorkAsync();
        var feed = _app.Services.GetRequiredService<Feed>();
        var cursor = await feed.EndAsync(CancellationToken.None);

        goOn.SetResult();
        Assert.True((await late).IsOk);
        await _app.WorkAsync();

        var next = await feed.AfterAsync(cursor, 10, CancellationToken.None);
        Assert.Equal("test.late", Assert.Single(next).Type);
        Assert.Equal(cursor + 1, next[0].Position);
    }

    [Fact]
    public async Task Consumer_SeesEachEntryOnceInOrder_EvenWhenItFailsInBetween()
    {
        var consumer = new FailingConsumer();
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<IFeedConsumer>(consumer));
        await app.Store.WriteAsync(Operation, (write, _) =>
        {
            for (var i = 0; i < 10; i++)
            {
                write.Record(New("test.counted"));
            }

            return Task.FromResult(Result.Ok);
        }, CancellationToken.None);

        await app.WorkAsync();
        await app.WorkAsync();

        await using var db = app.Store.Read();
        var counted = await db.Set<SeriesRow>().Where(row => row.Name == "counted").Select(row => row.Value).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(10, counted);
        Assert.True(consumer.Failures > 0);
    }

    private static Entry New(string type) => new(type, "test", Guid.CreateVersion7(), "990101000000", new { n = 1 });

    private async Task<SignedHead> HeadAfterAsync(int entries)
    {
        await RecordAsync("test.done", entries);
        await _app.WorkAsync();
        return await _app.Services.GetRequiredService<Heads>().CurrentAsync(CancellationToken.None);
    }

    private async Task RecordAsync(string type, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await _app.Store.WriteAsync(Operation, (write, _) =>
            {
                write.Record(New(type));
                return Task.FromResult(Result.Ok);
            }, CancellationToken.None);
        }
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = await _app.Store.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private sealed class FailingConsumer : IFeedConsumer
    {
        private int _seen;

        public int Failures { get; private set; }

        public string Name => "failing";

        public bool Wants(string type) => type == "test.counted";

        public async Task HandleAsync(IReadOnlyList<FeedEntry> entries, Write write, CancellationToken ct)
        {
            foreach (var entry in entries)
            {
                Assert.Equal("test.counted", entry.Type);
                await write.NextNumberAsync("counted", ct);
                if (++_seen == 5)
                {
                    Failures++;
                    throw new InvalidOperationException("once");
                }
            }
        }
    }
}
