using Microsoft.Extensions.DependencyInjection;
using Tongban.Kernel;
using Tongban.Oversight.Contracts;
using Tongban.Platform.Security;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Oversight;

public sealed class SunshineTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Browser _stranger = null!;
    private Happenings _cases = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _stranger = _app.Browser();
        _cases = new Happenings(_app);
    }

    public async ValueTask DisposeAsync()
    {
        _stranger.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Sunshine_WithoutCases_ShowsNoInventedFigure()
    {
        var page = await _stranger.GetAsync("/sunshine");

        Assert.Contains("还没有公开的办件", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Find(".t-figures"));
    }

    [Fact]
    public async Task Sunshine_AGrantedLicence_IsShownWithDaysUsed()
    {
        var granted = await _cases.GrantedAsync(used: 4);

        var page = await _stranger.GetAsync("/sunshine");

        Assert.Contains(granted.Number, page.Text, StringComparison.Ordinal);
        Assert.Contains("用了 4 个工作日，法定 20 个", page.Text, StringComparison.Ordinal);
        Assert.Contains("准予", page.Text, StringComparison.Ordinal);
        Assert.Contains("100%", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sunshine_APersonsCaseUnderNone_IsCountedButNeverShown()
    {
        var person = _cases.Opened(_cases.Civil, SubjectKind.Person, "张建国", "none");
        await _cases.TellAsync(("cases.submitted", person), ("cases.accepted", person), ("cases.decided", person with { Outcome = "granted", WorkingDaysUsed = 3 }));

        var page = await _stranger.GetAsync("/sunshine");

        Assert.DoesNotContain("张", page.Find("main")!.TextContent.Replace("“张**”", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(person.Number, page.Source, StringComparison.Ordinal);
        Assert.Contains("平均用时", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sunshine_OlderPages_ShowEveryStepOnce()
    {
        for (var i = 0; i < 15; i++) await _cases.GrantedAsync();

        var seen = new List<string>();
        var page = await _stranger.GetAsync("/sunshine");
        while (true)
        {
            seen.AddRange(page.Html.QuerySelectorAll("tbody tr").Select(row => row.TextContent));
            if (page.Find("a[rel=next]")?.GetAttribute("href") is not { } next) break;
            page = await _stranger.GetAsync(next);
        }

        Assert.Equal(30, seen.Count);
        Assert.Equal(30, seen.Distinct().Count());
    }

    [Fact]
    public async Task Rebuild_ReadsTheRecordAgain_AndShowsTheSame()
    {
        for (var i = 0; i < 3; i++) await _cases.GrantedAsync(used: i + 9);
        var before = (await _stranger.GetAsync("/sunshine?x=1")).Find("main")!.TextContent;
        var projections = _app.Services.GetRequiredService<IProjections>();

        await projections.RebuildAsync(new OperationContext(Actor.System("test"), _app.Clock.GetUtcNow(), "重建"), CancellationToken.None);
        var behind = await projections.LagAsync(CancellationToken.None);
        var emptied = (await _stranger.GetAsync("/sunshine?x=2")).Find("main")!.TextContent;
        await _app.WorkAsync();
        var after = (await _stranger.GetAsync("/sunshine?x=3")).Find("main")!.TextContent;

        Assert.True(behind.Behind >= 9);
        Assert.NotEqual(before, emptied);
        Assert.Equal(before, after);
        Assert.Equal(0, (await projections.LagAsync(CancellationToken.None)).Behind);
    }
}
