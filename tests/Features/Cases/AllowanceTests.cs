using System.Net;
using Tongban.Cases.Data.Rows;
using Tongban.Tests.TestKit;
using Xunit;
using static Tongban.Tests.Features.Cases.Caseload;

namespace Tongban.Tests.Features.Cases;

/// <summary>A payment that goes from the village by way of the township to the county and back.</summary>
public sealed class AllowanceTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Allowance_FromTheVillageToThePayment()
    {
        var (citizen, id) = await _app.AllowanceAsync();
        var village = await _app.StaffAsync("village");
        await village.DoAsync(id, "收件");
        await village.DoAsync(id, "核实并上报乡镇", Say(("Reasons", "已入户核实，本人健在")));
        await (await _app.StaffAsync("township")).DoAsync(id, "受理并报送县级", Say(("Reasons", "材料齐全")));
        var reviewer = await _app.StaffAsync("civil-reviewer");
        await reviewer.DoAsync(id, "复核通过", Say(("Reasons", "年满八十周岁，符合条件")));
        await (await _app.StaffAsync("civil-decider")).DoAsync(id, "准予", Say(("Reasons", "准予给付高龄津贴")));
        await village.DoAsync(id, "送达", Say(("ServedHow", "直接送达")));
        await reviewer.DoAsync(id, "登记发放");

        Assert.Equal("closed", (await _app.RowAsync(id)).State);
        var decision = (await _app.RowsAsync<DocumentRow>(row => row.CaseId == id && row.Kind == "grant-decision")).Single();
        Assert.Equal("行政给付决定书", decision.Title);
        Assert.DoesNotContain("行政许可", decision.Html.Replace("行政审批专用章", "", StringComparison.Ordinal), StringComparison.Ordinal);
        citizen.Dispose();
    }

    [Fact]
    public async Task Village_SeesItsOwnPeoplesCasesOnly()
    {
        var (_, allowance) = await _app.AllowanceAsync();
        var (_, food) = await _app.FoodCaseAsync();
        var village = await _app.StaffAsync("village");
        Assert.Equal(HttpStatusCode.OK, (await village.GetAsync($"/workbench/cases/{allowance}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await village.GetAsync($"/workbench/cases/{food}")).Status);
        Assert.Single((await village.GetAsync("/workbench/cases")).Html.QuerySelectorAll("tbody tr"));
    }
}
