using AngleSharp.Dom;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Identity;

public sealed class ActingTests : IAsyncLifetime
{
    private const string DumplingShop = "92990101D54CXKNP7F";
    private const string HotelCompany = "91990101D548G05L9W";

    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task ActFor_OwnShop_IsOfferedByTheRegister()
    {
        var browser = await _app.SignedInAsync("owner");

        var me = await ChooseAsync(browser, DumplingShop);

        Assert.Contains("侯记饺子馆", me.Find(".t-lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_OnTheCompanyTabWithOneCompany_ActsForItAtOnce()
    {
        var page = await _app.Browser().SignInAsync("owner", "company");
        Assert.Equal("/me", page.Path);
        Assert.Contains("侯记饺子馆", page.Find(".t-lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_OnTheCompanyTabWithoutCompany_SaysWhy()
    {
        var page = await _app.Browser().SignInAsync("citizen", "company");
        Assert.Equal("/me/acting", page.Address.AbsolutePath);
        Assert.Contains("没有可以代表的单位", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ActFor_SomebodyElsesCompany_IsRefused()
    {
        var browser = await _app.SignedInAsync("citizen");
        var page = await browser.SubmitAsync(await browser.GetAsync("/me/acting"), values: new Dictionary<string, object?> { ["Choice"] = HotelCompany });

        Assert.Contains("不能以这个单位的名义", Assert.Single(page.Errors()), StringComparison.Ordinal);
        Assert.Contains("正在为自己办事", (await browser.GetAsync("/me")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ActFor_AndBackToMyself()
    {
        var browser = await _app.SignedInAsync("agent");
        Assert.Contains("德味酒店", (await ChooseAsync(browser, HotelCompany)).Find(".t-lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("正在为自己办事", (await ChooseAsync(browser, "self")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revoke_EndsTheAgentsSessionForTheCompanyAtOnce()
    {
        var agent = await _app.SignedInAsync("agent");
        await ChooseAsync(agent, HotelCompany);
        var boss = await _app.SignedInAsync("boss");

        var list = await boss.SubmitAsync(await boss.GetAsync("/me/authorisations"), "form[action*='Revoke']");

        Assert.Contains("已收回", list.Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await agent.GetAsync("/me")).Address.AbsolutePath);
        await agent.SignInAsync("agent");
        Assert.DoesNotContain("德味酒店", (await agent.GetAsync("/me/acting")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revoke_OfSomebodyElsesDelegation_IsRefused()
    {
        var boss = await _app.SignedInAsync("boss");
        var delegation = (await boss.GetAsync("/me/authorisations")).Find("[name='delegation']")!.GetAttribute("value")!;
        var owner = await _app.SignedInAsync("owner");
        var token = (await owner.GetAsync("/me/authorisations")).Find("[name='__RequestVerificationToken']")!.GetAttribute("value")!;

        var refused = await owner.PostAsync("/me/authorisations?handler=Revoke", new Dictionary<string, string>
        {
            ["delegation"] = delegation,
            ["__RequestVerificationToken"] = token,
        });

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.Status);
        Assert.NotNull((await boss.GetAsync("/me/authorisations")).Find("[name='delegation']"));
    }

    [Fact]
    public async Task Grant_LetsTheAgentActBetweenItsDatesOnly()
    {
        var owner = await _app.SignedInAsync("owner");
        var granted = await GrantAsync(owner, "付玉发", "990101194405260011", (2026, 3, 9), (2026, 3, 11));
        Assert.Contains("还没开始", granted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("侯记饺子馆", await OfferedAsync());

        _app.Clock.Set(new(2026, 3, 9, 0, 1, 0, TimeSpan.FromHours(8)));
        Assert.Contains("侯记饺子馆", await OfferedAsync());
        _app.Clock.Set(new(2026, 3, 11, 23, 59, 0, TimeSpan.FromHours(8)));
        Assert.Contains("侯记饺子馆", await OfferedAsync());
        _app.Clock.Set(new(2026, 3, 12, 0, 1, 0, TimeSpan.FromHours(8)));
        Assert.DoesNotContain("侯记饺子馆", await OfferedAsync());
    }

    [Theory]
    [InlineData("付玉福", "990101194405260011")]
    [InlineData("郭莉", "990101198907090022")]
    public async Task Grant_ToAWrongNameOrSomebodyWithoutAccount_GetsOneAnswer(string name, string idNumber)
    {
        var page = await GrantAsync(await _app.SignedInAsync("owner"), name, idNumber, (2026, 3, 2), (2026, 3, 11));
        Assert.Contains("没有找到这位经办人", page.ErrorBeside("Input.AgentIdNumber"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2026, 3, 1, 2026, 4, 1, "不能早于今天")]
    [InlineData(2026, 3, 9, 2026, 3, 8, "不能早于开始")]
    [InlineData(2026, 3, 9, 2029, 3, 9, "最长两年")]
    public async Task Grant_WithWrongDates_IsRefused(int y1, int m1, int d1, int y2, int m2, int d2, string says)
    {
        var page = await GrantAsync(await _app.SignedInAsync("owner"), "付玉发", "990101194405260011", (y1, m1, d1), (y2, m2, d2));
        Assert.Contains(says, Assert.Single(page.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grant_ByAnAgent_IsNotOffered() =>
        Assert.Null((await (await _app.SignedInAsync("agent")).GetAsync("/me/authorisations")).Find("form[action*='Grant']"));

    [Fact]
    public async Task Grant_PostedAfterTheSessionEnded_IsThereAgainAfterSigningIn()
    {
        var owner = await _app.SignedInAsync("owner");
        var form = await owner.GetAsync("/me/authorisations");
        _app.Clock.Advance(TimeSpan.FromHours(3));

        var signIn = await owner.SubmitAsync(form, "form[action*='Grant']", Fields("付玉发", "990101194405260011", (2026, 3, 9), (2026, 3, 11)));
        Assert.Equal("/sign-in", signIn.Address.AbsolutePath);
        Assert.Contains("已经替您存好", signIn.Text, StringComparison.Ordinal);
        var back = await owner.SubmitAsync(signIn, values: new Dictionary<string, object?> { ["Input.Login"] = "owner", ["Input.Password"] = Visits.Password });

        Assert.Equal("/me/authorisations", back.Address.AbsolutePath);
        Assert.Equal("付玉发", back.Find("[name='Input.AgentName']")!.GetAttribute("value"));
        Assert.Equal("990101194405260011", back.Find("[name='Input.AgentIdNumber']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Parked_Form_IsNobodyElsesAndForgottenAfterAnHour()
    {
        var owner = await _app.SignedInAsync("owner");
        var form = await owner.GetAsync("/me/authorisations");
        _app.Clock.Advance(TimeSpan.FromHours(3));
        var signIn = await owner.SubmitAsync(form, "form[action*='Grant']", Fields("付玉发", "990101194405260011", (2026, 3, 9), (2026, 3, 11)));
        var resume = signIn.Find("[name='Resume']")!.GetAttribute("value");

        var boss = await _app.SignedInAsync("boss");
        Assert.Equal("", (await boss.GetAsync($"/me/authorisations?resume={resume}")).Find("[name='Input.AgentName']")!.GetAttribute("value") ?? "");
        _app.Clock.Advance(TimeSpan.FromMinutes(61));
        await owner.SignInAsync("owner");
        Assert.Equal("", (await owner.GetAsync($"/me/authorisations?resume={resume}")).Find("[name='Input.AgentName']")!.GetAttribute("value") ?? "");
    }

    private async Task<string> OfferedAsync() => (await (await _app.SignedInAsync("citizen")).GetAsync("/me/acting")).Text;

    private static async Task<Page> ChooseAsync(Browser browser, string choice) =>
        await browser.SubmitAsync(await browser.GetAsync("/me/acting"), values: new Dictionary<string, object?> { ["Choice"] = choice });

    private static async Task<Page> GrantAsync(Browser browser, string name, string idNumber, (int Y, int M, int D) from, (int Y, int M, int D) to) =>
        await browser.SubmitAsync(await browser.GetAsync("/me/authorisations"), "form[action*='Grant']", Fields(name, idNumber, from, to));

    private static Dictionary<string, object?> Fields(string name, string idNumber, (int Y, int M, int D) from, (int Y, int M, int D) to) => new()
    {
        ["Input.AgentName"] = name,
        ["Input.AgentIdNumber"] = idNumber,
        ["Input.From.year"] = from.Y,
        ["Input.From.month"] = from.M,
        ["Input.From.day"] = from.D,
        ["Input.To.year"] = to.Y,
        ["Input.To.month"] = to.M,
        ["Input.To.day"] = to.D,
    };
}
