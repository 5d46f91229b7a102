using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Catalogue.Contracts;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Catalogue.Keeping;

/// <summary>From an edit on the desk through both offices to the portal.</summary>
public sealed class DraftTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Change_ThroughBothOffices_StandsInThePortalAndInTheVersions()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        var draft = await manager.BeginAsync("senior-card");
        var saved = await manager.SaveAsync(await manager.GetAsync(draft.Path + "/identity"), ("summary", "新写的一句话。"));
        Assert.Contains("已保存", saved.Text);
        Assert.Contains("新写的一句话", (await manager.GetAsync(draft.Path)).Text);

        await _app.PublishAsync(manager, draft.Path);

        using var visitor = _app.Browser();
        Assert.Contains("新写的一句话", (await visitor.GetAsync("/items/senior-card")).Text);
        var versions = await manager.GetAsync("/workbench/items/senior-card");
        Assert.Contains("按新的规定调整", versions.Text);
        Assert.Contains("严守正", versions.Text);
        var compared = await manager.GetAsync("/workbench/items/senior-card/compare?from=1&to=2");
        Assert.Contains("一句话说明", compared.Text);
        Assert.Contains("1 处不同", compared.Text);
    }

    [Fact]
    public async Task Change_ForALaterDay_HoldsFromThatDay()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        var draft = await manager.BeginAsync("senior-card");
        await manager.SaveAsync(await manager.GetAsync(draft.Path + "/identity"), ("summary", "以后才说的话。"));
        await manager.SubmitAsync(await manager.GetAsync(draft.Path), "form[action*=Send]", new Dictionary<string, object?> { ["EffectiveOn"] = "2026-03-05" }, "act=keep");
        await _app.PublishAsync(manager, draft.Path);

        var catalogue = _app.Services.GetRequiredService<ICatalogue>();
        Assert.Equal(1, (await catalogue.PublishedAsync("senior-card", CancellationToken.None))!.Version);
        _app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(2, (await catalogue.PublishedAsync("senior-card", CancellationToken.None))!.Version);
    }

    [Fact]
    public async Task Review_ByWhoEdited_OrTwiceByOne_IsRefused()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        var draft = await manager.BeginAsync("senior-card");
        await manager.SendAsync(draft.Path);

        Assert.DoesNotContain("通过", (await manager.GetAsync(draft.Path)).Html.QuerySelectorAll("button").Select(button => button.TextContent));
        using var lawyer = await _app.OfficialAsync("legal");
        Assert.Null((await lawyer.GetAsync(draft.Path)).Find("form[action*=Review]"));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(draft.Path + "/identity")).Status);
    }

    [Fact]
    public async Task Return_NeedsRemarks_AndTheEditorReadsThem()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        var draft = await manager.BeginAsync("senior-card");
        await manager.SendAsync(draft.Path);
        using var staffing = await _app.OfficialAsync("staffing");
        Assert.Contains("退回要写明意见", (await staffing.ReviewAsync(draft.Path, "return")).Text);

        await staffing.ReviewAsync(draft.Path, "return", "权力来源写错了");
        var back = await manager.GetAsync(draft.Path);
        Assert.Contains("权力来源写错了", back.Text);
        Assert.NotNull(back.Find("form[action*=Send]"));
    }

    [Fact]
    public async Task Save_WithSlips_ShowsThemBesideTheFieldsAndKeepsWhatWasTyped()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        var draft = await manager.BeginAsync("food-business-licence");
        var refused = await manager.SaveAsync(await manager.GetAsync(draft.Path + "/limits"), ("promisedLimit.limit", "很快"), ("promisedLimit.note", "新的说明"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("很快", refused.Find("[name='promisedLimit.limit']")!.GetAttribute("value"));
        Assert.Contains("15 个工作日", refused.Find("#f-promisedLimit-limit-error")!.TextContent);
        Assert.Contains("新的说明", (await manager.GetAsync(draft.Path + "/limits")).Find("[name='promisedLimit.note']")!.TextContent);
    }

    [Fact]
    public async Task Send_WithErrors_IsRefusedAndSaysWhich()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        var draft = await manager.BeginAsync("food-business-licence");
        await manager.SaveAsync(await manager.GetAsync(draft.Path + "/limits"), ("promisedLimit.limit", "90 个工作日"));
        var refused = await manager.SendAsync(draft.Path);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("T01", refused.Text);
        Assert.NotNull(refused.Find("form[action*=Send]"));
    }

    [Fact]
    public async Task TwoManagers_OnOnePage_TheSecondIsToldAndNothingIsLost()
    {
        using var first = await _app.OfficialAsync("catalogue");
        using var second = await _app.OfficialAsync("catalogue2");
        var draft = await first.BeginAsync("senior-card");
        var joined = await second.BeginAsync("senior-card");
        Assert.Contains("何雅琴已经在改这个事项", joined.Text);

        var (hers, his) = (await first.GetAsync(draft.Path + "/identity"), await second.GetAsync(draft.Path + "/identity"));
        var other = await second.GetAsync(draft.Path + "/ways");
        await first.SaveAsync(hers, ("summary", "她写的话。"));
        var told = await second.SaveAsync(his, ("summary", "他写的话。"));
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("何雅琴改过它", told.Text);
        Assert.Contains("她写的话", told.Text);
        Assert.Equal("他写的话。", told.Find("[name=summary]")!.GetAttribute("value"));

        // Another page of the same item is nobody's conflict.
        Assert.Contains("已保存", (await second.SaveAsync(other, ("window.hours", "周一至周日 8:00–18:00"))).Text);
        var saved = await second.SaveAsync(told);
        Assert.Contains("已保存", saved.Text);
        var whole = await first.GetAsync(draft.Path);
        Assert.Contains("他写的话", whole.Text);
        Assert.Contains("周一至周日 8:00–18:00", whole.Text);
        Assert.Contains("贺一鸣", whole.Text);
    }

    [Fact]
    public async Task Suspend_AndResume_ChangeWhatThePortalOffers()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        await _app.PublishAsync(manager, (await manager.BeginAsync("senior-card", "Suspend")).Path);
        using var visitor = _app.Browser();
        Assert.Contains("暂停", (await visitor.GetAsync("/items/senior-card")).Text);

        await _app.PublishAsync(manager, (await manager.BeginAsync("senior-card", "Resume")).Path);
        Assert.NotNull(await _app.Services.GetRequiredService<ICatalogue>().PublishedAsync("senior-card", CancellationToken.None));
    }

    [Fact]
    public async Task Merge_LeadsOldAddressesToTheSuccessor_AndSplitNeedsTwo()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        var split = await manager.BeginAsync("senior-card", "Split", "senior-allowance");
        Assert.Contains("至少两个", (await manager.SendAsync(split.Path)).Text);
        await manager.SubmitAsync(await manager.GetAsync(split.Path), "form[action*=Drop]");

        await _app.PublishAsync(manager, (await manager.BeginAsync("senior-card", "Merge", "senior-allowance")).Path);
        using var visitor = _app.Browser();
        Assert.Contains("senior-allowance", (await visitor.GetAsync("/items/senior-card")).Source);
    }

    [Fact]
    public async Task NewItem_FromNothing_TellsWhatIsMissing()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        var page = await manager.GetAsync("/workbench/items/new");
        var refused = await manager.SubmitAsync(page, "main form", new Dictionary<string, object?> { ["Name"] = "摊位备案", ["Slug"] = "Stall Record" });
        Assert.Contains("只能用小写字母", refused.Text);
        Assert.Equal("摊位备案", refused.Find("[name=Name]")!.GetAttribute("value"));

        var draft = await manager.SubmitAsync(page, "main form", new Dictionary<string, object?> { ["Name"] = "摊位备案", ["Slug"] = "stall-record", ["Department"] = "urban-management", ["Reason"] = "新设" });
        Assert.StartsWith("/workbench/drafts/", draft.Path);
        Assert.Contains("没有设定依据", draft.Text);
    }

    [Fact]
    public async Task Situations_AreTriedAsTheyWereSaved()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        var draft = await manager.BeginAsync("food-business-licence");
        var page = await manager.GetAsync(draft.Path + "/situations");
        var saved = await manager.SubmitAsync(page, "form[method=post]:has([name=Seen])", new Dictionary<string, object?> { ["s[1].o[2].m.layout"] = "不要" }, "act=save");
        Assert.Contains("已保存", saved.Text);

        var tried = await manager.GetAsync(draft.Path + "/situations?t.food=bulk");
        Assert.DoesNotContain("主要设备设施布局", tried.Find("#try")!.Closest("section")!.QuerySelector("table")!.TextContent);
        Assert.Contains("主要设备设施布局", (await manager.GetAsync(draft.Path + "/situations?t.food=hot")).Find("#try")!.Closest("section")!.QuerySelector("table")!.TextContent);
    }

    [Theory]
    [InlineData("/workbench/items")]
    [InlineData("/workbench/items/senior-card")]
    [InlineData("/workbench/items/new")]
    [InlineData("/workbench/directory")]
    [InlineData("/workbench/drafts")]
    [InlineData("/workbench/completeness")]
    [InlineData("/workbench/rules")]
    [InlineData("/workbench/import")]
    [InlineData("/workbench/forms")]
    public async Task Desk_ForOtherOfficials_IsClosed(string path)
    {
        using var reviewer = await _app.OfficialAsync("reviewer");
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.GetAsync(path)).Status);
        using var manager = await _app.OfficialAsync("catalogue");
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync(path)).Status);
    }
}
