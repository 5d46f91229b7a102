using System.Net;
using Tongban.Cases.Data.Rows;
using Tongban.Tests.Features.Applying;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Window;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Fees;

/// <summary>Charges at the window: asked for before the act that needs them, with receipt and refund.</summary>
public sealed class FeesTests
{
    [Fact]
    public async Task Act_ThatNeedsPayment_WaitsForIt()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.StaffAsync("window");
        var id = await IdentityCardAsync(clerk);
        var fee = Assert.Single(await app.RowsAsync<FeeRow>(row => row.CaseId == id));
        Assert.Equal((2000L, "due", "到期换领"), (fee.Amount, fee.State, fee.Name));
        var own = await Tongban.Tests.Features.Identity.Visits.SignedInAsync(app, "citizen");
        Assert.Contains("要缴费 20 元", (await own.GetAsync($"/me/cases/{id}")).Text, StringComparison.Ordinal);

        Assert.Contains("还没有缴费", (await clerk.DoAsync(id, "受理")).Text, StringComparison.Ordinal);
        Assert.Equal("received", (await app.RowAsync(id)).State);
        Assert.Contains("有 1 个办件等着缴费", (await clerk.GetAsync("/workbench/window/fees")).Heading, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.SubmitAsync(await clerk.GetAsync($"/workbench/cases/{id}/fees"), "form[action*='Pay']")).Status);
        await PayAsync(clerk, id);

        var receipt = (await app.RowsAsync<DocumentRow>(row => row.CaseId == id && row.Kind == "payment-receipt")).Single();
        Assert.Contains("合计：20 元。缴费方式：刷卡（P20260302）", receipt.Html, StringComparison.Ordinal);
        await clerk.DoAsync(id, "受理");
        Assert.NotEqual("received", (await app.RowAsync(id)).State);
    }

    [Fact]
    public async Task Payment_PressedTwice_IsTakenOnce()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.StaffAsync("window");
        var id = await IdentityCardAsync(clerk);
        var page = await clerk.GetAsync($"/workbench/cases/{id}/fees");
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => clerk.SubmitAsync(page, "form[action*='Pay']", Applicants.Say(("How", "现金")))));
        Assert.Contains(both, answer => answer.Status == HttpStatusCode.Conflict);
        Assert.Single(await app.RowsAsync<DocumentRow>(row => row.CaseId == id && row.Kind == "payment-receipt"));
    }

    [Fact]
    public async Task Refund_GivesBackOnceWithAReceipt()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.StaffAsync("window");
        var id = await IdentityCardAsync(clerk);
        await PayAsync(clerk, id);
        var page = await clerk.GetAsync($"/workbench/cases/{id}/fees");
        var fee = page.Find("select[name='Fee'] option[value]:not([value=''])")!.GetAttribute("value");
        await clerk.SubmitAsync(page, "form[action*='Refund']", Applicants.Say(("Fee", fee), ("Reason", "来人不办了")));
        Assert.Equal(HttpStatusCode.Conflict, (await clerk.SubmitAsync(page, "form[action*='Refund']", Applicants.Say(("Fee", fee), ("Reason", "再退一次")))).Status);
        Assert.Equal("refunded", Assert.Single(await app.RowsAsync<FeeRow>(row => row.CaseId == id)).State);
        Assert.Contains("来人不办了", (await app.RowsAsync<DocumentRow>(row => row.CaseId == id && row.Kind == "refund-notice")).Single().Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Charge_BesideThePublishedList_CannotBeMade()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.StaffAsync("window");
        var id = await IdentityCardAsync(clerk);
        var page = await clerk.GetAsync($"/workbench/cases/{id}/fees");
        Assert.Equal(["到期换领（每证 20 元）", "丢失补领、损坏换领（每证 40 元）"], page.Html.QuerySelectorAll("select[name='Line'] option[value]:not([value=''])").Select(option => option.TextContent.Trim()));
        await clerk.SubmitAsync(page, "form[action*='Charge']", Applicants.Say(("Line", "7")));
        Assert.Single(await app.RowsAsync<FeeRow>(row => row.CaseId == id));
        await clerk.SubmitAsync(page, "form[action*='Charge']", Applicants.Say(("Line", "1")));
        Assert.Equal([2000L, 4000L], (await app.RowsAsync<FeeRow>(row => row.CaseId == id)).Select(row => row.Amount).Order());
    }

    [Fact]
    public async Task Fees_OfACaseOutOfReach_DontExist()
    {
        await using var app = await TestApp.StartAsync();
        var (_, id) = await app.FoodCaseAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.StaffAsync("township")).GetAsync($"/workbench/cases/{id}/fees")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.StaffAsync("reviewer")).GetAsync($"/workbench/cases/{id}/fees")).Status);
    }

    /// <summary>A consumer of the record stopped at an entry that it couldn't read, such as that of a payment.</summary>
    [Fact]
    public async Task Record_OfPaymentsAndLetters_StopsNoConsumer()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.StaffAsync("window");
        var id = await IdentityCardAsync(clerk);
        await PayAsync(clerk, id);
        await app.WorkAsync();
        Assert.Equal(0, await app.LagAsync());
    }

    private static Task<Page> PayAsync(Browser clerk, Guid id) => PayAsync(clerk, id, ("How", "刷卡"), ("Reference", "P20260302"));

    private static async Task<Page> PayAsync(Browser clerk, Guid id, params (string, object?)[] said) =>
        await clerk.SubmitAsync(await clerk.GetAsync($"/workbench/cases/{id}/fees"), "form[action*='Pay']", Applicants.Say(said));

    /// <summary>An identity card that runs out, asked for at the window, received but not accepted.</summary>
    private static async Task<Guid> IdentityCardAsync(Browser clerk)
    {
        var form = await clerk.ComeAsync("identity-card-renewal", ("Came.Name", "付玉发"), ("Came.IdNumber", Receptions.Elder));
        var id = Guid.Parse(form.Path.Split('/')[4]);
        var saved = await clerk.SubmitAsync(form, values: Applicants.Say(("matter.identity.kind", "到期换领")));
        for (var round = 0; round < 4 && !saved.Path.EndsWith("/papers", StringComparison.Ordinal); round++)
            saved = await clerk.SubmitAsync(saved, values: Filled(saved));
        if (!saved.Path.EndsWith("/papers", StringComparison.Ordinal))
            throw new InvalidOperationException(saved.Find(".govuk-error-summary")?.TextContent);
        var papers = saved.Html.QuerySelectorAll("input[name^='how[']").Select(input => input.GetAttribute("name")!).Distinct().Select(name => (name, (object?)"seen"));
        await clerk.SubmitAsync(saved, values: Applicants.Say([.. papers]), button: "go=finish");
        await clerk.FinishAsync(id, "receive");
        return id;
    }

    /// <summary>Answers whatever is still asked for: the first choice, or something of the right shape.</summary>
    private static IReadOnlyDictionary<string, object?> Filled(Page page)
    {
        var values = new Dictionary<string, object?>();
        foreach (var slip in page.Html.QuerySelectorAll(".govuk-error-summary a"))
        {
            var field = page.Find(slip.GetAttribute("href")!)!;
            var name = field.GetAttribute("name")!;
            values[name] = field.GetAttribute("type") == "radio" ? field.GetAttribute("value") : name.EndsWith("mobile", StringComparison.OrdinalIgnoreCase) ? "14000004278" : "无";
        }

        return values;
    }
}
