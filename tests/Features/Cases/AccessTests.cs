using System.Net;
using Tongban.Cases.Data.Rows;
using Tongban.Platform.Security;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;
using static Tongban.Tests.Features.Cases.Caseload;

namespace Tongban.Tests.Features.Cases;

/// <summary>Post × place × department × item × case: who may see and do what, for one case.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Guid _food;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _food) = await _app.FoodCaseAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("window")]
    [InlineData("reviewer")]
    [InlineData("decider")]
    [InlineData("supervisor")]
    public async Task CaseFile_OpensForWhoeverIsCompetent(string login) =>
        Assert.Equal(HttpStatusCode.OK, (await (await _app.StaffAsync(login)).GetAsync($"/workbench/cases/{_food}")).Status);

    [Theory]
    [InlineData("civil-reviewer")]
    [InlineData("village")]
    public async Task CaseFile_OfAnotherDepartment_DoesNotExist(string login)
    {
        var staff = await _app.StaffAsync(login);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/workbench/cases/{_food}")).Status);
        Assert.DoesNotContain("侯记饺子馆", (await staff.GetAsync("/workbench/cases")).Text, StringComparison.Ordinal);
        var paper = (await _app.RowsAsync<MaterialRow>(row => row.CaseId == _food && row.FileHash != null))[0];
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/workbench/cases/{_food}/materials/{paper.Id}")).Status);
    }

    [Fact]
    public async Task CaseFile_ForTheAdministrator_IsForbidden() =>
        Assert.NotEqual(HttpStatusCode.OK, (await (await _app.StaffAsync("admin")).GetAsync($"/workbench/cases/{_food}")).Status);

    [Fact]
    public async Task Supervisor_SeesButMayDoNothing() =>
        Assert.Empty((await (await _app.StaffAsync("supervisor")).GetAsync($"/workbench/cases/{_food}")).ActionTitles());

    [Fact]
    public async Task Act_ByAPostThatMayNot_IsForbidden()
    {
        var reviewer = await _app.StaffAsync("reviewer");
        var page = await reviewer.GetAsync($"/workbench/cases/{_food}/accept?task=window%231&do=accept");
        var done = await reviewer.SubmitAsync(page);
        Assert.Equal(HttpStatusCode.Forbidden, done.Status);
        Assert.Equal("submitted", (await _app.RowAsync(_food)).State);
    }

    [Fact]
    public async Task Papers_GoOnlyThroughTheirOwnCase()
    {
        var window = await _app.StaffAsync("window");
        var (_, card) = await _app.SeniorCardAsync();
        var paper = (await _app.RowsAsync<MaterialRow>(row => row.CaseId == _food && row.FileHash != null))[0];
        Assert.Equal(HttpStatusCode.OK, (await window.GetAsync($"/workbench/cases/{_food}/materials/{paper.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await window.GetAsync($"/workbench/cases/{card}/materials/{paper.Id}")).Status);
    }

    [Fact]
    public async Task MyCase_ThatIsNotMine_DoesNotExist()
    {
        var citizen = await _app.SignedInAsync("citizen");
        foreach (var path in new[] { "", "/correct", "/withdraw" })
            Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/me/cases/{_food}{path}")).Status);
    }

    [Fact]
    public async Task PersonalData_IsMasked_AndALookIsRecorded()
    {
        var window = await _app.StaffAsync("window");
        var masked = await window.GetAsync($"/workbench/cases/{_food}");
        Assert.DoesNotContain("990101197603080023", masked.Source, StringComparison.Ordinal);
        var whole = await window.SubmitAsync(masked, "form[action*='Reveal']");
        Assert.Contains("990101197603080023", whole.Source, StringComparison.Ordinal);
        var look = Assert.Single(await _app.RowsAsync<LookRow>(row => row.CaseId == _food));
        Assert.Contains("王雨晴", look.ActorName, StringComparison.Ordinal);
    }
}
