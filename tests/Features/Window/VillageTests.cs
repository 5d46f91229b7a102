using System.Net;
using Tongban.Cases.Data.Rows;
using Tongban.Tests.Features.Applying;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Window;

/// <summary>A village point 代办点 applies for those who entrusted it.</summary>
public sealed class VillageTests
{
    [Fact]
    public async Task VillageAgent_AppliesForAnEntrustedVillager_WithTheAuthorityOnRecord()
    {
        await using var app = await TestApp.StartAsync();
        var agent = await app.StaffAsync("village");
        await EntrustAsync(agent);
        Assert.Contains("已经登记过委托", (await EntrustAsync(agent)).Text, StringComparison.Ordinal);

        var start = await agent.GetAsync("/workbench/window/new/senior-card");
        var villager = start.Find("input[name='Villager']")!.GetAttribute("value");
        var form = await agent.SubmitAsync(start, "main form[autocomplete='off']", Applicants.Say(("Villager", villager)));
        var id = Guid.Parse(form.Path.Split('/')[4]);
        await agent.SubmitAsync(form, values: Applicants.Say(("matter.case.applyingAs", "本人办理"), ("matter.senior.benefitKind", "70 岁换卡"), ("matter.senior.localHousehold", "true"), ("matter.delivery.method", "仅电子证照")));
        await agent.SubmitAsync(await agent.GetAsync($"/workbench/window/r/{id}/papers"), values: Applicants.Say(("how[photo]", "seen"), ("files[photo]", Caseload.Photo())), button: "go=finish");
        var done = await agent.FinishAsync(id, "receive");

        Assert.EndsWith("/done", done.Path, StringComparison.Ordinal);
        var row = await app.RowAsync(id);
        Assert.Equal(("village", "付玉发", "submitted"), (row.Channel, row.ApplicantName, row.State));
        Assert.Equal("2026-03-01 委托书，村委会存档", Assert.Single(await app.RowsAsync<ReceptionRow>(_ => true)).Authority);
        Assert.Equal(HttpStatusCode.OK, (await (await app.SignedInAsync("citizen")).GetAsync($"/me/cases/{id}")).Status);
    }

    [Fact]
    public async Task VillageAgent_ForSomebodyWhoEntrustedNobody_IsRefused()
    {
        await using var app = await TestApp.StartAsync();
        var agent = await app.StaffAsync("village");
        var page = await agent.ComeAsync("senior-card", ("Came.Name", "付玉发"), ("Came.IdNumber", Receptions.Elder));
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Empty(await app.RowsAsync<ReceptionRow>(_ => true));
    }

    [Fact]
    public async Task Entrustment_Ended_NoLongerLetsApply()
    {
        await using var app = await TestApp.StartAsync();
        var agent = await app.StaffAsync("village");
        await EntrustAsync(agent);
        var villager = (await agent.GetAsync("/workbench/window/new/senior-card")).Find("input[name='Villager']")!.GetAttribute("value");
        await agent.SubmitAsync(await agent.GetAsync("/workbench/window/entrusted"), "form[action*='End']");
        var page = await agent.ComeAsync("senior-card", ("Villager", villager));
        Assert.Contains("请在名单里选择村民", page.Find(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await app.RowsAsync<ReceptionRow>(_ => true));
    }

    [Fact]
    public async Task Entrustments_AtAWindow_DontExist()
    {
        await using var app = await TestApp.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.StaffAsync("window")).GetAsync("/workbench/window/entrusted")).Status);
    }

    private static async Task<Page> EntrustAsync(Browser agent) => await agent.SubmitAsync(
        await agent.GetAsync("/workbench/window/entrusted"), "form[action*='Add']",
        Applicants.Say(("Said.Name", "付玉发"), ("Said.IdNumber", Receptions.Elder), ("Said.Authority", "2026-03-01 委托书，村委会存档")));
}
