using Tongban.Tests.Features.Cases;
using Tongban.Tests.TestKit;
using Xunit;
using static Tongban.Tests.Features.Cases.Caseload;

namespace Tongban.Tests.Features.Oversight;

/// <summary>What comes after the decision, over the modules as they are: licence, verification, rating, public feed, board, revocation.</summary>
public sealed class WholeLifeTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task FoodLicence_Granted_IsVerifiedRatedPublishedAndCounted()
    {
        var (owner, id) = await GrantedAsync();
        using var stranger = _app.Browser();

        var licence = await LicenceAsync(owner);
        Assert.StartsWith("JY2990101", licence.Find(".lic__number span")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("有效", await VerdictAsync(stranger, licence));

        await owner.SubmitAsync(await owner.GetAsync($"/me/cases/{id}/rate"), values: Say(("Level", "1"), ("Comment", "跑了两趟")));
        await _app.WorkAsync();
        using var reviewer = await _app.StaffAsync("reviewer");
        Assert.Equal("1 件差评在整改，没有超期", (await reviewer.GetAsync("/workbench/follow-ups")).Heading);

        var sunshine = await stranger.GetAsync("/sunshine");
        Assert.Contains("侯记饺子馆", sunshine.Find("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("准予", sunshine.Find("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("侯记饺子馆", (await stranger.GetAsync("/")).Text, StringComparison.Ordinal);

        using var supervisor = await _app.StaffAsync("supervisor");
        var row = (await supervisor.GetAsync("/workbench/board")).Html.QuerySelectorAll("tbody tr").Single(one => one.TextContent.Contains("市场监督管理局", StringComparison.Ordinal));
        Assert.Equal(["1", "1", "1", "100%", "0"], row.QuerySelectorAll("td").Skip(1).Take(5).Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task SeniorCard_Granted_IsCountedButNotPublished()
    {
        var (citizen, id) = await _app.SeniorCardAsync();
        await _app.WorkAsync();
        using var stranger = _app.Browser();
        using var supervisor = await _app.StaffAsync("supervisor");

        Assert.Contains("还没有公开的办件", (await stranger.GetAsync("/sunshine")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("付", (await stranger.GetAsync("/sunshine?x=1")).Find("main")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await supervisor.GetAsync("/workbench/board/cases?figure=received")).Html.QuerySelectorAll("tbody tr"));
        Assert.Equal("办结以后再评价", (await citizen.GetAsync($"/me/cases/{id}/rate")).Heading);
    }

    [Fact]
    public async Task Decision_Revoked_LeavesNoValidLicenceBehind()
    {
        var (owner, id) = await GrantedAsync();
        using var stranger = _app.Browser();
        using var decider = await _app.StaffAsync("decider");

        await decider.DoAsync(id, "撤销决定", Say(("Reasons", "以欺骗手段取得许可")));
        await _app.WorkAsync();

        var licence = await LicenceAsync(owner);
        Assert.Contains("以欺骗手段取得许可", licence.Text, StringComparison.Ordinal);
        Assert.Equal("已撤销", await VerdictAsync(stranger, licence));
        Assert.Contains("已撤销", (await stranger.GetAsync("/sunshine")).Find("table")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<(Browser Owner, Guid Id)> GrantedAsync()
    {
        var (owner, id) = await _app.FoodCaseAsync();
        await (await _app.StaffAsync("window")).DoAsync(id, "收件");
        await _app.BringToDecisionAsync(id);
        await (await _app.StaffAsync("decider")).DoAsync(id, "准予", Say(("Reasons", "符合食品经营条件")));
        return (owner, id);
    }

    private static async Task<Page> LicenceAsync(Browser owner) =>
        await owner.GetAsync((await owner.GetAsync("/me/wallet")).Find(".wal__card a")!.GetAttribute("href")!);

    private static async Task<string> VerdictAsync(Browser stranger, Page licence) =>
        (await stranger.GetAsync($"/verify/{licence.Find(".lic__id span")!.TextContent}")).Find(".ver h1")!.TextContent.Trim();
}
