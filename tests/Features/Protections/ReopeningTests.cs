using System.Net;
using Tongban.Cases.Data.Rows;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;
using static Tongban.Tests.Features.Cases.Caseload;

namespace Tongban.Tests.Features.Protections;

/// <summary>Reconsideration and courts 复议·诉讼: what they order is carried out by documents, never by touching the old decision.</summary>
public sealed class ReopeningTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Browser _owner = null!;
    private Guid _id;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_owner, _id) = await _app.FoodCaseAsync();
        await _app.BringToDecisionAsync(_id);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<Page> RecordAsync(Browser decider, Guid id, params (string, object?)[] words)
    {
        var said = new Dictionary<string, object?>
        {
            ["Kind"] = "judgment", ["Organ"] = "云州市安平区人民法院", ["Number"] = "（2026）云9901行初12号", ["Orders"] = "Anew", ["Days"] = "20", ["Unit"] = "calendar",
            ["RuledOn.year"] = "2026", ["RuledOn.month"] = "4", ["RuledOn.day"] = "1", ["ArrivedOn.year"] = "2026", ["ArrivedOn.month"] = "4", ["ArrivedOn.day"] = "3", ["Password"] = "Tongban-2026",
        };
        foreach (var (field, value) in words)
            said[field] = value;
        return await decider.SubmitAsync(await decider.GetAsync($"/workbench/cases/{id}/ruling"), values: said);
    }

    private async Task<Browser> RefusedAsync()
    {
        await (await _app.StaffAsync("decider")).DoAsync(_id, "不予", Say(("Reasons", "场所不符合要求")));
        // Monday, 6 April 2026 is a holiday; Tuesday the 7th is the day on which the judgment is entered.
        _app.Clock.Advance(TimeSpan.FromDays(36));
        return await _app.StaffAsync("decider");
    }

    [Fact]
    public async Task Refusal_SetAside_IsDecidedAnew_InACaseOfItsOwn()
    {
        var decider = await RefusedAsync();
        var refusal = Assert.Single(await _app.RowsAsync<DocumentRow>(row => row.CaseId == _id && row.Kind == "refusal-decision"));
        var papers = (await _app.RowsAsync<MaterialRow>(row => row.CaseId == _id)).Select(row => (row.MaterialKey, row.FileHash)).Order().ToList();

        var done = await RecordAsync(decider, _id);

        Assert.Contains("撤销原决定告知书", done.Text, StringComparison.Ordinal);
        var ruling = Assert.Single(await _app.RowsAsync<RulingRow>(row => row.CaseId == _id));
        var anew = await _app.RowAsync(ruling.NewCaseId!.Value);
        Assert.Equal("revoked", (await _app.RowAsync(_id)).State);
        Assert.Equal(("accepted", 1, new DateOnly(2026, 4, 23)), (anew.State, anew.ItemVersion, anew.LegalDue));
        Assert.Equal(ruling.NewCaseNumber, anew.Number);
        Assert.Equal(papers, (await _app.RowsAsync<MaterialRow>(row => row.CaseId == anew.Id)).Select(row => (row.MaterialKey, row.FileHash)).Order());
        Assert.Equal((await _app.RowAsync(_id)).FormData, anew.FormData);
        // The old decision stays as it was; another document says that it no longer holds.
        Assert.Equal((refusal.Html, refusal.Hash), Assert.Single(await _app.RowsAsync<DocumentRow>(row => row.Id == refusal.Id)) is var same ? (same.Html, same.Hash) : default);
        var notice = Assert.Single(await _app.RowsAsync<DocumentRow>(row => row.CaseId == _id && row.Kind == "set-aside-notice"));
        Assert.Contains("（2026）云9901行初12号", notice.Html, StringComparison.Ordinal);
        Assert.Contains(anew.Number, notice.Html, StringComparison.Ordinal);
        Assert.Contains("20 日", notice.Html, StringComparison.Ordinal);
        Assert.Contains("已验证身份", notice.Html, StringComparison.Ordinal);

        Assert.Contains(anew.Number, (await decider.GetAsync($"/workbench/cases/{_id}")).Text, StringComparison.Ordinal);
        Assert.Contains((await _app.RowAsync(_id)).Number, (await decider.GetAsync($"/workbench/cases/{anew.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains(anew.Number, (await (await _app.StaffAsync("reviewer")).GetAsync("/workbench")).Text, StringComparison.Ordinal);
        var owner = _app.Browser();
        await owner.SignInAsync("owner", "company");
        Assert.Contains(anew.Number, (await owner.GetAsync($"/me/cases/{_id}")).Text, StringComparison.Ordinal);
        Assert.Contains("原办件", (await owner.GetAsync($"/me/cases/{anew.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("原来的决定已被撤销", (await owner.GetAsync("/me/messages")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CaseAnew_GoesItsWayToADecision_ThroughAllHands()
    {
        await RecordAsync(await RefusedAsync(), _id);
        var anew = Assert.Single(await _app.RowsAsync<RulingRow>(row => row.CaseId == _id)).NewCaseId!.Value;
        foreach (var login in new[] { "surveyor1", "surveyor2" })
            await (await _app.StaffAsync(login)).DoAsync(anew, "提交现场核查报告", Say(("Conclusion", "符合要求"), ("Reasons", "重新核查，符合要求")));
        await (await _app.StaffAsync("reviewer")).DoAsync(anew, "审查通过", Say(("Reasons", "符合条件")));
        await (await _app.StaffAsync("decider")).DoAsync(anew, "准予", Say(("Reasons", "按判决重新审查，符合条件")));
        Assert.Equal("granted", (await _app.RowAsync(anew)).State);
        Assert.Equal("revoked", (await _app.RowAsync(_id)).State);
    }

    [Fact]
    public async Task Ruling_WithoutDays_LeavesTheItemsOwnLimit_FromTheDayItArrived()
    {
        await RecordAsync(await RefusedAsync(), _id, ("Days", ""), ("Kind", "reconsideration"), ("Organ", "安平区人民政府"));
        var anew = await _app.RowAsync(Assert.Single(await _app.RowsAsync<RulingRow>(row => row.CaseId == _id)).NewCaseId!.Value);
        Assert.Contains("\"accepted\"", anew.Clock, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 4, 3), Assert.Single(await _app.RowsAsync<RulingRow>(row => row.CaseId == _id)).ArrivedOn);
        Assert.NotNull(anew.PromisedDue);
        Assert.True(anew.LegalDue > new DateOnly(2026, 4, 23));
    }

    [Fact]
    public async Task Grant_SetAside_LeavesNoValidLicence_AndNoNewCaseUnlessOrdered()
    {
        await (await _app.StaffAsync("decider")).DoAsync(_id, "准予", Say(("Reasons", "符合条件")));
        _app.Clock.Advance(TimeSpan.FromDays(36));

        await RecordAsync(await _app.StaffAsync("decider"), _id, ("Orders", "Annul"), ("Days", ""));

        Assert.Equal("revoked", (await _app.RowAsync(_id)).State);
        Assert.Null(Assert.Single(await _app.RowsAsync<RulingRow>(row => row.CaseId == _id)).NewCaseId);
        var owner = _app.Browser();
        await owner.SignInAsync("owner", "company");
        Assert.Contains("已撤销", (await owner.GetAsync("/me/wallet")).Text, StringComparison.Ordinal);
        Assert.Single(await _app.RowsAsync<CaseRow>(row => row.ItemSlug == "food-business-licence"));
    }

    [Fact]
    public async Task Unlawful_LeavesTheDecisionStanding_ButOnRecordAndTold()
    {
        await RecordAsync(await RefusedAsync(), _id, ("Orders", "Unlawful"), ("Days", ""));
        Assert.Equal("refused", (await _app.RowAsync(_id)).State);
        Assert.Contains("确认原决定违法", Assert.Single(await _app.RowsAsync<DocumentRow>(row => row.CaseId == _id && row.Kind == "ruling-notice")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_WithoutSayingIntoWhat_AndAWrongPassword_AreRefusedBesideTheFields()
    {
        var decider = await RefusedAsync();
        var page = await RecordAsync(decider, _id, ("Orders", "Change"), ("Days", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("请写明变更为什么", page.ErrorBeside("Says"), StringComparison.Ordinal);
        var unsigned = await RecordAsync(decider, _id, ("Password", "Wrong-Pass-1"));
        Assert.Contains("密码不对", unsigned.ErrorBeside("Password"), StringComparison.Ordinal);
        Assert.DoesNotContain("Wrong-Pass-1", unsigned.Source, StringComparison.Ordinal);
        Assert.Equal("refused", (await _app.RowAsync(_id)).State);
        Assert.Empty(await _app.RowsAsync<RulingRow>(row => row.CaseId == _id));
    }

    [Fact]
    public async Task Ruling_BeforeAnyDecision_AndTwice_IsRefused()
    {
        var early = await (await _app.StaffAsync("decider")).GetAsync($"/workbench/cases/{_id}/ruling");
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        var decider = await RefusedAsync();
        var form = await decider.GetAsync($"/workbench/cases/{_id}/ruling");
        Assert.Equal(HttpStatusCode.OK, form.Status);
        await RecordAsync(decider, _id);
        Assert.Equal(HttpStatusCode.Conflict, (await decider.GetAsync($"/workbench/cases/{_id}/ruling")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _app.StaffAsync("reviewer")).GetAsync($"/workbench/cases/{_id}/ruling")).Status);
    }
}
