using Microsoft.Extensions.DependencyInjection;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Catalogue.Keeping;

public sealed class CompletenessTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Board_FollowsEveryPublication()
    {
        await SweepAsync();
        var board = _app.Services.GetRequiredService<Board>();
        var before = await board.LinesAsync("990101", byPlace: false, CancellationToken.None);
        Assert.Equal(46, before.Sum(line => line.Items));
        Assert.All(before, line => Assert.InRange(line.Percent, 50, 99));

        using var manager = await _app.OfficialAsync("catalogue");
        var draft = await manager.BeginAsync("senior-card");
        await manager.SaveAsync(await manager.GetAsync(draft.Path + "/remedies"), ("contacts.enquiryPhone", "0609-8230001"), ("contacts.complaintPhone", "12345"), ("contacts.review.name", "安平区人民政府"), ("contacts.litigation.name", "安平区人民法院"));
        await _app.PublishAsync(manager, draft.Path);
        await SweepAsync();

        var after = await board.LinesAsync("990101", byPlace: false, CancellationToken.None);
        Assert.Equal((46, before.Sum(line => line.Filled) + 4), (after.Sum(line => line.Items), after.Sum(line => line.Filled)));
        var rules = (await board.RulesAsync("990101", null, CancellationToken.None)).ToDictionary(line => line.Rule, line => line.Items);
        Assert.Equal(45, rules["R06"]);
        Assert.Equal(0, await board.WaitingAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Board_CancelledItem_IsNoLongerCounted()
    {
        await SweepAsync();
        using var manager = await _app.OfficialAsync("catalogue");
        await _app.PublishAsync(manager, (await manager.BeginAsync("senior-card", "Cancel")).Path);
        await SweepAsync();
        Assert.Equal(45, (await _app.Services.GetRequiredService<Board>().LinesAsync("990101", byPlace: true, CancellationToken.None)).Sum(line => line.Items));
    }

    [Fact]
    public async Task Pages_LeadFromFiguresToItemsAndTheirFindings()
    {
        await SweepAsync();
        using var manager = await _app.OfficialAsync("catalogue");
        var board = await manager.GetAsync("/workbench/completeness");
        Assert.Contains("46", board.Text);
        Assert.Contains("区市场监管局", board.Text);
        var items = await manager.GetAsync("/workbench/completeness/items?rule=R06");
        Assert.Contains("没有监督投诉的方式", items.Text);
        Assert.Contains("老年人优待证", items.Text);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await manager.GetAsync("/workbench/completeness/items?place=110101000000")).Status);
    }

    private async Task SweepAsync()
    {
        await _app.WorkAsync();
        await _app.RunJobAsync<CheckSweep>();
    }
}
