using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Features.Jobs.Recompute;
using Tongban.Kernel;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Cases;

public sealed class CalendarTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Recompute_AfterTheCalendarChanged_MovesDueDatesAndLists()
    {
        var (_, id) = await _app.FoodCaseAsync();
        await (await _app.StaffAsync("window")).DoAsync(id, "受理");
        Assert.Equal(new DateOnly(2026, 3, 16), (await _app.RowAsync(id)).PromisedDue);

        await PublishAsync("""{ "name": "演示假日", "from": "2026-03-06", "to": "2026-03-06" }""");
        await _app.RunJobAsync<RecomputeDues>();

        var row = await _app.RowAsync(id);
        Assert.Equal(new DateOnly(2026, 3, 17), row.PromisedDue);
        Assert.All(await _app.RowsAsync<TaskRow>(task => task.CaseId == id && task.State == "open"), task => Assert.Equal(row.DueAt, task.DueAt));
    }

    /// <summary>A second version of 2026 with one more holiday.</summary>
    private async Task PublishAsync(string holiday)
    {
        var known = (await _app.RowsAsync<DefinitionRow>(row => row.Kind == "calendar" && row.Code == "2026")).Single();
        await _app.Store.WriteAsync(new OperationContext(Actor.System("test"), _app.Clock.GetUtcNow(), "发布日历"), (write, _) =>
        {
            write.Db.Add(new DefinitionRow
            {
                Id = Guid.CreateVersion7(), Kind = known.Kind, Code = known.Code, Version = 2, PublishedAt = _app.Clock.GetUtcNow().UtcDateTime,
                Content = known.Content.Replace("\"holidays\": [", $"\"holidays\": [ {holiday},", StringComparison.Ordinal),
            });
            return Task.FromResult(Result.Ok);
        }, CancellationToken.None);
        await _app.Services.GetRequiredService<Definitions>().RefreshAsync(CancellationToken.None);
    }
}
