using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;
using Tongban.Platform.Records;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Platform;

public sealed class StoreTests : IAsyncLifetime
{
    private TestApp _app = null!;

    private OperationContext Operation => new(Actor.System("test"), _app.Clock.GetUtcNow(), "试写");

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Write_WithProblem_RollsBackRecordAndNumber()
    {
        var refused = await _app.Store.WriteAsync<long>(Operation, async (write, ct) =>
        {
            write.Record(new Entry("test.done", "test", Guid.CreateVersion7(), "990101000000", new { n = 1 }));
            await write.NextNumberAsync("test/2026", ct);
            return PlatformProblems.Forbidden;
        }, CancellationToken.None);
        var next = await _app.Store.WriteAsync<long>(Operation, async (write, ct) => await write.NextNumberAsync("test/2026", ct), CancellationToken.None);

        Assert.Equal(PlatformProblems.Forbidden, refused.Problem);
        Assert.Equal(1, next.Value);
        await using var db = _app.Store.Read();
        Assert.Equal(0, await db.Set<EntryRow>().CountAsync(row => row.Type == "test.done"));
    }

    [Fact]
    public async Task Write_TouchingAnotherNumberOfRows_SaysChangedMeanwhile()
    {
        var result = await _app.Store.WriteAsync(Operation, (write, _) =>
        {
            write.Execute("update platform_cursor set position = 1 where name = @p0", 1, "nobody");
            return Task.FromResult(Result.Ok);
        }, CancellationToken.None);

        Assert.Equal(PlatformProblems.ChangedMeanwhile, result.Problem);
    }

    /// <summary>On PostgreSQL all statements go in one round trip: the duplicate comes before anybody can look at the rows.</summary>
    [Fact]
    public async Task Write_ThatMissesItsRowsAndThenFailsForIt_SaysChangedMeanwhile()
    {
        var result = await _app.Store.WriteAsync(Operation, (write, _) =>
        {
            write.Execute("delete from platform_series where name = @p0", 1, "nobody");
            write.Execute("insert into platform_series (name, value) values (@p0, 1)", 1, "twice");
            write.Execute("insert into platform_series (name, value) values (@p0, 1)", 1, "twice");
            return Task.FromResult(Result.Ok);
        }, CancellationToken.None);

        Assert.Equal(PlatformProblems.ChangedMeanwhile, result.Problem);
    }

    [Fact]
    public async Task Write_ThatFailsByItself_IsAFault() =>
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => _app.Store.WriteAsync(Operation, (write, _) =>
        {
            write.Execute("insert into platform_series (name, value) values (@p0, 1)", 1, "twice");
            write.Execute("insert into platform_series (name, value) values (@p0, 1)", 1, "twice");
            return Task.FromResult(Result.Ok);
        }, CancellationToken.None));

    [Fact]
    public async Task NextNumber_ByManyAtOnce_IsGaplessAndUnique()
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(async () =>
            (await _app.Store.WriteAsync<long>(Operation, async (write, ct) => await write.NextNumberAsync("many", ct), CancellationToken.None)).Value)));

        Assert.Equal(Enumerable.Range(1, 40).Select(n => (long)n), numbers.Order());
    }

    [Fact]
    public async Task Lease_HeldByOneNode_IsNotTakenByAnother()
    {
        var here = new Leases(_app.Store, _app.Clock);
        var there = new Leases(_app.Store, _app.Clock);

        Assert.True(await here.TakeAsync("job", CancellationToken.None));
        Assert.False(await there.TakeAsync("job", CancellationToken.None));
        _app.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.True(await there.TakeAsync("job", CancellationToken.None));
    }

    [Fact]
    public async Task Sqlite_SurvivesPowerCut_BecauseSynchronousIsFull()
    {
        Assert.SkipUnless(TestDatabase.Kind == DatabaseKind.Sqlite, "a setting of SQLite");
        await using var connection = await _app.Store.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma synchronous";
        Assert.Equal(2L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        command.CommandText = "pragma journal_mode";
        Assert.Equal("wal", await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
