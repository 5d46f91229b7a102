using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.TestKit;
using Xunit;
using static Tongban.Tests.Features.Cases.Caseload;

namespace Tongban.Tests.Features.Protections;

/// <summary>The same role in a department of another level or kind decides nothing here: the decider's post is moved there.</summary>
public sealed class LevelTests : IAsyncLifetime
{
    private const string County = "119901010000030258";
    private const string City = "119901000000020229";
    private const string OtherDistrict = "119901020000040287";
    private const string Province = "1199000000000102XG";
    private const string CivilAffairs = "119901010000030333";
    private const string Township = "11990101000003316B";

    private TestApp _app = null!;
    private Guid _id;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _id) = await _app.FoodCaseAsync();
        await _app.BringToDecisionAsync(_id);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(City, "990100000000")]
    [InlineData(Province, "990000000000")]
    [InlineData(OtherDistrict, "990102000000")]
    [InlineData(CivilAffairs, "990101000000")]
    [InlineData(Township, "990101100000")]
    [InlineData(County, "990101100000")]
    [InlineData(County, "990102000000")]
    [InlineData(Township, "990101000000")]
    public async Task Decider_OfAnotherLevelPlaceOrDepartment_NeitherSeesNorDecides(string department, string place)
    {
        var decider = await _app.StaffAsync("decider");
        var form = await decider.GetAsync($"/workbench/cases/{_id}/decide-grant?task=decide%231&do=decide-grant");
        Assert.Equal(HttpStatusCode.OK, form.Status);
        await MoveAsync("9901010007", department, place);

        // With the form that was open before, as well as anew.
        var late = await decider.SubmitAsync(form, values: Signed(Say(("Reasons", "同意"))));

        Assert.Equal(HttpStatusCode.NotFound, late.Status);
        foreach (var page in new[] { "", "/decide-grant?task=decide%231&do=decide-grant", "/decide-refuse?task=decide%231&do=decide-refuse", "/revoke", "/ruling", "/recusal" })
            Assert.Equal(HttpStatusCode.NotFound, (await decider.GetAsync($"/workbench/cases/{_id}{page}")).Status);
        foreach (var list in new[] { "/workbench", "/workbench/cases", "/workbench/batch" })
            Assert.DoesNotContain("侯记饺子馆", (await decider.GetAsync(list)).Text, StringComparison.Ordinal);
        Assert.Equal("accepted", (await _app.RowAsync(_id)).State);
    }

    [Fact]
    public async Task Decider_InTheRightPlace_StillDecides()
    {
        await MoveAsync("9901010007", County, "990101000000");
        await (await _app.StaffAsync("decider")).DoAsync(_id, "准予", Say(("Reasons", "符合条件")));
        Assert.Equal("granted", (await _app.RowAsync(_id)).State);
    }

    [Fact]
    public async Task TwoPosts_DoNotAddUp_ToSeeByTheOneAndDecideByTheOther()
    {
        // Reviewer here (sees the case), decider in the city: the city's permission doesn't reach down.
        await AddAsync("9901010006", "decider", City, "990100000000");
        var both = await _app.StaffAsync("reviewer");
        Assert.Equal(HttpStatusCode.OK, (await both.GetAsync($"/workbench/cases/{_id}")).Status);
        Assert.DoesNotContain("准予", (await both.GetAsync($"/workbench/cases/{_id}")).ActionTitles());

        var form = await both.GetAsync($"/workbench/cases/{_id}/decide-grant?task=decide%231&do=decide-grant");
        var done = await both.SubmitAsync(form, values: Signed(Say(("Reasons", "同意"))));

        Assert.Equal(HttpStatusCode.Forbidden, done.Status);
        Assert.Contains("您的岗位没有办理这个办件这一步的权限", done.Text, StringComparison.Ordinal);
        Assert.Equal("accepted", (await _app.RowAsync(_id)).State);
    }

    private async Task MoveAsync(string number, string department, string place) =>
        await WriteAsync("update organisation_post set department_id = @p1, place = @p2 where staff_id = @p0 and ended_at is null", await StaffAsync(number), Department(department), place);

    private async Task AddAsync(string number, string role, string department, string place) =>
        await WriteAsync(
            "insert into organisation_post (id, staff_id, role, department_id, place, since) values (@p3, @p0, @p4, @p1, @p2, @p5)",
            await StaffAsync(number), Department(department), place, Guid.CreateVersion7(), role, _app.Clock.GetUtcNow());

    private async Task<Guid> StaffAsync(string number) =>
        (await _app.Services.GetRequiredService<IStaff>().ByNumberAsync(number, CancellationToken.None))!.Id;

    private Guid Department(string code) => _app.Services.GetRequiredService<IDepartments>().ByCreditCode(code)!.Id;

    private Task WriteAsync(string sql, params object?[] values) =>
        _app.Store.WriteAsync(new OperationContext(Actor.System("test"), _app.Clock.GetUtcNow(), "调岗"), (write, _) =>
        {
            write.Execute(sql, 1, values);
            return Task.FromResult(Result.Ok);
        }, CancellationToken.None);
}
