using Microsoft.EntityFrameworkCore;
using Tongban.Identity.Domain;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Identity;

public sealed class SignUpTests : IAsyncLifetime
{
    // 郭莉 of the population register, who has no account.
    private static readonly Dictionary<string, object?> Good = new()
    {
        ["Input.Name"] = "郭莉",
        ["Input.IdNumber"] = "990101198907090022",
        ["Input.Mobile"] = "140 0000 7682",
        ["Input.Login"] = "guoli",
        ["Input.Password"] = "水西门街-河坊路",
        ["Input.Again"] = "水西门街-河坊路",
        ["Input.Agree"] = "true",
    };

    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task SignUp_WhenAllAgreesAndTheCodeIsRight_MakesALevelTwoAccount()
    {
        var browser = _app.Browser();
        var confirm = await BeginAsync(browser, Good);
        Assert.Equal("/sign-up/confirm", confirm.Address.AbsolutePath);

        var me = await FinishAsync(browser, confirm, await browser.CodeAsync());

        Assert.Equal("/me", me.Address.AbsolutePath);
        Assert.Contains("已实名", (await browser.GetAsync("/me/identity")).Text, StringComparison.Ordinal);
        Assert.Equal("/me", (await _app.Browser().SignInAsync("guoli", password: "水西门街-河坊路")).Path);
        Assert.Equal("/me", (await _app.Browser().SignInAsync("990101198907090022", password: "水西门街-河坊路")).Path);
    }

    [Fact]
    public async Task SignUp_LeavesNoNumberReadableInTheDatabase()
    {
        var browser = _app.Browser();
        await FinishAsync(browser, await BeginAsync(browser, Good), await browser.CodeAsync());

        await using var db = _app.Store.Read();
        var account = await db.Set<Account>().SingleAsync(account => account.NormalizedUserName == "GUOLI");
        Assert.Equal(RealName.Register, account.RealNameLevel);
        Assert.DoesNotContain("990101198907090022", account.IdNumberSealed + account.IdNumberIndex, StringComparison.Ordinal);
        Assert.DoesNotContain("14000007682", account.MobileSealed + account.MobileIndex, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Name", "", "姓名")]
    [InlineData("Input.IdNumber", "990101198907090021", "身份")]
    [InlineData("Input.IdNumber", "99010119890709002", "17 位")]
    [InlineData("Input.Mobile", "1400000768", "10 位")]
    [InlineData("Input.Login", "1", "登录名")]
    [InlineData("Input.Password", "guoli-guoli", "登录名")]
    [InlineData("Input.Again", "别的密码-2026", "不一样")]
    [InlineData("Input.Agree", "false", "同意")]
    public async Task SignUp_WithASlip_SaysSoBesideTheFieldAndKeepsTheRest(string field, string value, string says)
    {
        var page = await BeginAsync(_app.Browser(), new(Good) { [field] = value });

        Assert.Equal("/sign-up", page.Path);
        Assert.Contains(says, page.ErrorBeside(field), StringComparison.Ordinal);
        if (field != "Input.Name")
            Assert.Equal("郭莉", page.Find("[name='Input.Name']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Input.Name", "郭丽")]
    [InlineData("Input.Mobile", "14000005601")]
    [InlineData("Input.IdNumber", "990101198904130017")]
    public async Task SignUp_WhenOneOfThreeDoesNotAgree_IsRefusedWithoutSayingWhich(string field, string value)
    {
        var page = await BeginAsync(_app.Browser(), new(Good) { [field] = value });

        Assert.Contains("三项与人口库登记的不一致", page.ErrorBeside("Input.Name"), StringComparison.Ordinal);
        Assert.NotNull(page.ErrorBeside("Input.IdNumber"));
        Assert.NotNull(page.ErrorBeside("Input.Mobile"));
        Assert.Contains("还没有短信", (await _app.Browser().GetAsync("/demo/messages")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_WithFiveWrongCodes_IsOverEvenForTheRightOne()
    {
        var browser = _app.Browser();
        var confirm = await BeginAsync(browser, Good);
        var right = await browser.CodeAsync();
        var wrong = right == "000000" ? "000001" : "000000";
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.Contains("验证码不对", (await FinishAsync(browser, confirm, wrong)).ErrorBeside("Code"), StringComparison.Ordinal);

        Assert.Contains("已经失效", (await FinishAsync(browser, confirm, right)).ErrorBeside("Code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_AfterTenMinutes_IsOver()
    {
        var browser = _app.Browser();
        var confirm = await BeginAsync(browser, Good);
        var code = await browser.CodeAsync();
        _app.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Contains("已经失效", (await FinishAsync(browser, confirm, code)).ErrorBeside("Code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_Twice_WorksOnce()
    {
        var browser = _app.Browser();
        var confirm = await BeginAsync(browser, Good);
        var code = await browser.CodeAsync();
        await FinishAsync(browser, confirm, code);

        var second = _app.Browser();
        var again = await second.GetAsync(confirm.Path);
        Assert.Contains("已经失效", (await FinishAsync(second, again, code)).ErrorBeside("Code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignUp_OfSomebodyWithAnAccount_IsToldOnlyToWhoeverHoldsThePhone()
    {
        var browser = _app.Browser();
        var confirm = await BeginAsync(browser, new(Good)
        {
            ["Input.Name"] = "侯燕",
            ["Input.IdNumber"] = "990101197603080023",
            ["Input.Mobile"] = "14000007063",
            ["Input.Login"] = "",
        });
        Assert.Equal("/sign-up/confirm", confirm.Address.AbsolutePath);

        Assert.Contains("您已经有账号了", (await FinishAsync(browser, confirm, await browser.CodeAsync())).ErrorBeside("Code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignUp_AskingAgainWithinAMinute_IsToldToWait()
    {
        await BeginAsync(_app.Browser(), Good);
        Assert.Contains("60 秒", Assert.Single((await BeginAsync(_app.Browser(), Good)).Errors()), StringComparison.Ordinal);
        _app.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("/sign-up/confirm", (await BeginAsync(_app.Browser(), Good)).Address.AbsolutePath);
    }

    [Fact]
    public async Task SignUp_AskingElevenTimesADay_IsRefused()
    {
        for (var time = 0; time < 10; time++)
        {
            await BeginAsync(_app.Browser(), Good);
            _app.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Contains("次数太多", Assert.Single((await BeginAsync(_app.Browser(), Good)).Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResetPassword_WithTheCode_SetsANewOneAndUnlocks()
    {
        for (var attempt = 0; attempt < 5; attempt++)
            await _app.Browser().SignInAsync("owner", password: "wrong-2026");
        var browser = _app.Browser();
        var confirm = await AskResetAsync(browser, "990101197603080023", "14000007063");

        var me = await ResetAsync(browser, confirm, await browser.CodeAsync(), "饺子-韭菜-三鲜");

        Assert.Equal("/me", me.Path);
        Assert.Equal("/me", (await _app.Browser().SignInAsync("owner", password: "饺子-韭菜-三鲜")).Path);
        Assert.Equal("/sign-in", (await _app.Browser().SignInAsync("owner")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("990101197603080023", "14000004278")]
    [InlineData("990101198907090022", "14000007682")]
    public async Task ResetPassword_OfSomebodyElseOrNobody_LooksTheSameAndNeverWorks(string idNumber, string mobile)
    {
        var browser = _app.Browser();
        var confirm = await AskResetAsync(browser, idNumber, mobile);

        Assert.Equal("/reset-password/confirm", confirm.Address.AbsolutePath);
        Assert.Contains("还没有短信", (await browser.GetAsync("/demo/messages")).Text, StringComparison.Ordinal);
        Assert.NotNull((await ResetAsync(browser, confirm, "123456", "饺子-韭菜-三鲜")).ErrorBeside("Code"));
    }

    private static async Task<Page> BeginAsync(Browser browser, Dictionary<string, object?> values) =>
        await browser.SubmitAsync(await browser.GetAsync("/sign-up"), values: values);

    private static Task<Page> FinishAsync(Browser browser, Page confirm, string code) =>
        browser.SubmitAsync(confirm, values: new Dictionary<string, object?> { ["Code"] = code });

    private static async Task<Page> AskResetAsync(Browser browser, string idNumber, string mobile) =>
        await browser.SubmitAsync(await browser.GetAsync("/reset-password"), values: new Dictionary<string, object?> { ["IdNumber"] = idNumber, ["Mobile"] = mobile });

    private static Task<Page> ResetAsync(Browser browser, Page confirm, string code, string password) =>
        browser.SubmitAsync(confirm, values: new Dictionary<string, object?> { ["Code"] = code, ["Password"] = password, ["Again"] = password });
}
