using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;
using Tongban.Tests.TestKit;

namespace Tongban.Tests.Features.Window;

/// <summary>Circumstances that the demonstration's own items don't have.</summary>
internal static class Settings
{
    /// <summary>The case's department entrusted the window with nothing.</summary>
    public static Task NotEntrustedAsync(this TestApp app, Guid id) => app.ChangeAsync(async write =>
    {
        var terms = JsonNode.Parse((await write.Db.Set<CaseRow>().SingleAsync(row => row.Id == id)).Terms)!;
        terms["item"]!["entrusted"] = false;
        write.Execute("update cases_case set terms = @p1 where id = @p0", 1, id, terms.ToJsonString());
    });

    /// <summary>A paper was let off at submission and is to follow within ten working days.</summary>
    public static async Task<Guid> LetOffAsync(this TestApp app, Guid id)
    {
        var paper = Guid.CreateVersion7();
        await app.ChangeAsync(write =>
        {
            write.Db.Add(new MaterialRow
            {
                Id = paper, CaseId = id, Place = "990101000000", MaterialKey = "later-paper", Name = "后补的材料", Source = "later", Size = 0, Round = 0,
                AddedAt = app.Clock.GetUtcNow().UtcDateTime, AddedBy = "test", DueOn = new DateOnly(2026, 3, 16), Trust = "D",
            });
            return Task.CompletedTask;
        });
        return paper;
    }

    /// <summary>Entries of the record that the slowest consumer hasn't read.</summary>
    public static async Task<long> LagAsync(this TestApp app) => (await app.Store.WriteAsync<long>(
        new OperationContext(Actor.System("test"), app.Clock.GetUtcNow(), "读数"),
        async (write, ct) => await write.ScalarAsync(
            "select coalesce(max(position), 0) - (select coalesce(min(position), 0) from platform_cursor) from platform_entry", ct), CancellationToken.None)).Value;

    private static Task ChangeAsync(this TestApp app, Func<Tongban.Platform.Data.Write, Task> change) =>
        app.Store.WriteAsync(new OperationContext(Actor.System("test"), app.Clock.GetUtcNow(), "情形"), async (write, _) =>
        {
            await change(write);
            return Result.Ok;
        }, CancellationToken.None);
}
