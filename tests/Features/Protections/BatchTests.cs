using System.Net;
using Tongban.Cases.Data.Rows;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;
using static Tongban.Tests.Features.Cases.Caseload;

namespace Tongban.Tests.Features.Protections;

/// <summary>Several cases granted at once: only those that the decider opened as they stand, each by its own decision.</summary>
public sealed class BatchTests : IAsyncLifetime
{
    private const string Batch = "/workbench/batch";

    private TestApp _app = null!;
    private Guid _first;
    private Guid _second;
    private Guid _third;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_first, _second, _third) = (await ReadyAsync(), await ReadyAsync(), await ReadyAsync());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<Guid> ReadyAsync()
    {
        var (owner, id) = await _app.FoodCaseAsync();
        owner.Dispose();
        await _app.BringToDecisionAsync(id);
        return id;
    }

    private static async Task<Page> GrantAsync(Browser decider, Page page, string? password, params Guid[] cases)
    {
        var token = page.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var fields = cases.Select(id => new KeyValuePair<string, string>("Chosen", id.ToString()))
            .Append(new("Opinion", "经审查，符合条件")).Append(new("Password", password ?? "")).Append(new("__RequestVerificationToken", token));
        return await decider.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri("http://localhost" + Batch)) { Content = new FormUrlEncodedContent(fields) });
    }

    [Fact]
    public async Task Grant_OfOpenedCases_GivesEachItsOwnDecision_AndLeavesTheOthers()
    {
        var decider = await _app.StaffAsync("decider");
        Assert.Null((await decider.GetAsync(Batch)).Find("input[name=Chosen]"));
        foreach (var id in new[] { _first, _second })
            await decider.GetAsync($"/workbench/cases/{id}");
        var page = await decider.GetAsync(Batch);
        Assert.Equal(2, page.Html.QuerySelectorAll("input[name=Chosen]").Length);

        // The third one was never opened; asking for it all the same doesn't help.
        var done = await GrantAsync(decider, page, "Tongban-2026", _first, _second, _third);

        Assert.Contains("已准予 2 件，1 件没有办", done.Text, StringComparison.Ordinal);
        Assert.Contains("您还没有打开看过", done.Text, StringComparison.Ordinal);
        Assert.Equal(["granted", "granted", "accepted"], new[] { (await _app.RowAsync(_first)).State, (await _app.RowAsync(_second)).State, (await _app.RowAsync(_third)).State });
        var decisions = await _app.RowsAsync<DocumentRow>(row => row.Kind == "grant-decision");
        Assert.Equal(2, decisions.Select(row => row.Number).Distinct().Count());
        Assert.All(decisions, row => Assert.Contains("孙国栋，已验证身份", row.Html, StringComparison.Ordinal));
        Assert.All(decisions, row => Assert.Contains("经审查，符合条件", row.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Grant_OfACaseThatChangedSince_IsRefused()
    {
        var decider = await _app.StaffAsync("decider");
        await decider.GetAsync($"/workbench/cases/{_first}");
        var page = await decider.GetAsync(Batch);
        await (await _app.StaffAsync("reviewer")).DoAsync(_first, "中止计时", Say(("Ground", "testing"), ("ExpectedTime", "十个工作日")));
        await (await _app.StaffAsync("reviewer")).DoAsync(_first, "恢复计时");

        var done = await GrantAsync(decider, page, "Tongban-2026", _first);

        Assert.Contains("看过以后办件又有变化", done.Text, StringComparison.Ordinal);
        Assert.Equal("accepted", (await _app.RowAsync(_first)).State);
        Assert.Null((await decider.GetAsync(Batch)).Find("input[name=Chosen]"));
        await decider.GetAsync($"/workbench/cases/{_first}");
        Assert.Contains("已准予 1 件", (await GrantAsync(decider, page, "Tongban-2026", _first)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grant_WithAWrongPassword_DecidesNothing_AndKeepsTheChoice()
    {
        var decider = await _app.StaffAsync("decider");
        await decider.GetAsync($"/workbench/cases/{_first}");
        var page = await GrantAsync(decider, await decider.GetAsync(Batch), "Wrong-Pass-1", _first);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("密码不对", page.ErrorBeside("Password"), StringComparison.Ordinal);
        Assert.NotNull(page.Find($"input[name=Chosen][value='{_first}'][checked]"));
        Assert.Equal("经审查，符合条件", page.Find("textarea[name=Opinion]")!.TextContent.Trim());
        Assert.DoesNotContain("Wrong-Pass-1", page.Source, StringComparison.Ordinal);
        Assert.Equal("accepted", (await _app.RowAsync(_first)).State);
    }

    [Fact]
    public async Task Opening_ByAColleague_IsNotMine_AndReviewersLeaveNone()
    {
        await (await _app.StaffAsync("reviewer")).GetAsync($"/workbench/cases/{_first}");
        Assert.Empty(await _app.RowsAsync<OpeningRow>(row => row.CaseId == _first));
        var decider = await _app.StaffAsync("decider");
        await decider.GetAsync($"/workbench/cases/{_first}");
        await decider.GetAsync($"/workbench/cases/{_first}");
        Assert.Single(await _app.RowsAsync<OpeningRow>(row => row.CaseId == _first));
    }

    [Fact]
    public async Task Grant_OfMoreThanFifty_OrOfForeignCases_IsRefused()
    {
        var decider = await _app.StaffAsync("decider");
        await decider.GetAsync($"/workbench/cases/{_first}");
        var page = await decider.GetAsync(Batch);
        var many = Enumerable.Range(0, 50).Select(_ => Guid.CreateVersion7()).Append(_first).ToArray();
        var refused = await GrantAsync(decider, page, "Tongban-2026", many);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("一次最多 50 件", refused.Text, StringComparison.Ordinal);

        var civil = await _app.StaffAsync("civil-decider");
        var done = await GrantAsync(civil, await civil.GetAsync("/me/password"), "Tongban-2026", _first);
        Assert.DoesNotContain("侯记饺子馆", done.Text, StringComparison.Ordinal);
        Assert.Equal("accepted", (await _app.RowAsync(_first)).State);
    }

    [Fact]
    public async Task Recused_IsNotOfferedTheCase()
    {
        var decider = await _app.StaffAsync("decider");
        await decider.GetAsync($"/workbench/cases/{_first}");
        var page = await decider.GetAsync(Batch);
        await decider.SubmitAsync(await decider.GetAsync($"/workbench/cases/{_first}/recusal"), "form[action*='Declare']", Say(("Ground", "kin"), ("Reason", "亲属")));
        Assert.DoesNotContain(_first.ToString(), (await decider.GetAsync(Batch)).Source, StringComparison.Ordinal);
        await GrantAsync(decider, page, "Tongban-2026", _first);
        Assert.Equal("accepted", (await _app.RowAsync(_first)).State);
    }
}
