using System.Net;
using AngleSharp.Html.Dom;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Organisation;

public sealed class AppointStaffTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Post_EndedASecondAgo_OpensNothingOnTheNextRequest()
    {
        var admin = await _app.SignedInAsync("admin", "staff");
        await GiveAsync(admin, "何雅琴", "administrator", "云州市安平区政务服务中心");
        var deputy = await _app.SignedInAsync("catalogue", "staff");
        Assert.Equal(HttpStatusCode.OK, (await deputy.GetAsync("/workbench/staff")).Status);

        var posts = await OpenAsync(admin, "何雅琴");
        var end = posts.Html.QuerySelectorAll("form[action*='End']").OfType<IHtmlFormElement>()
            .First(form => form.Closest("tr")!.TextContent.Contains("系统管理员", StringComparison.Ordinal));
        end.SetAttribute("id", "end");
        await admin.SubmitAsync(posts, "#end");

        Assert.Equal(HttpStatusCode.Forbidden, (await deputy.GetAsync("/workbench/staff")).Status);
        Assert.Contains("已撤销", (await OpenAsync(admin, "何雅琴")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Give_CaseWorkToAnAdministrator_IsRefused()
    {
        var admin = await _app.SignedInAsync("admin", "staff");
        var page = await GiveAsync(admin, "赵文静", "administrator", "云州市安平区政务服务中心");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("不经手办件", Assert.Single(page.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Give_TheSamePostTwice_IsRefused()
    {
        var admin = await _app.SignedInAsync("admin", "staff");
        Assert.Equal(HttpStatusCode.Conflict, (await GiveAsync(admin, "赵文静", "reviewer", "云州市安平区市场监督管理局")).Status);
    }

    [Fact]
    public async Task Give_OneselfAPost_IsRefused()
    {
        var admin = await _app.SignedInAsync("admin", "staff");
        Assert.Equal(HttpStatusCode.Forbidden, (await GiveAsync(admin, "冯子健", "catalogue-manager", "云州市安平区政务服务中心")).Status);
    }

    [Fact]
    public async Task End_OnesOwnPost_IsRefused()
    {
        var admin = await _app.SignedInAsync("admin", "staff");
        var page = await admin.SubmitAsync(await OpenAsync(admin, "冯子健"), "form[action*='End']");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/workbench/staff")).Status);
    }

    [Fact]
    public async Task Staff_AddedAndGivenAPostAndAnAccount_WorksAfterChangingThePassword()
    {
        var admin = await _app.SignedInAsync("admin", "staff");
        var added = await admin.SubmitAsync(await admin.GetAsync("/workbench/staff"), "main form[method='post']",
            new Dictionary<string, object?> { ["Number"] = "9901019001", ["Name"] = "程晓梅" });
        Assert.Equal("程晓梅 的岗位", added.Heading);
        await GiveAsync(admin, "程晓梅", "administrator", "云州市安平区政务服务中心");
        var handedOver = await admin.SubmitAsync(await admin.GetAsync(added.Path.Replace("/staff/", "/accounts/", StringComparison.Ordinal)),
            "form[action*='Open']", new Dictionary<string, object?> { ["Login"] = "chengxm" });
        var initial = handedOver.Find(".t-copy code")!.TextContent;

        var browser = _app.Browser();
        var first = await browser.SignInAsync("chengxm", "staff", password: initial);
        Assert.Equal("/me/password", first.Path);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/workbench/staff")).Status);
        await browser.SubmitAsync(first, values: new Dictionary<string, object?> { ["Present"] = initial, ["Next"] = "办事员-2026", ["Again"] = "办事员-2026" });

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/workbench/staff")).Status);
    }

    [Fact]
    public async Task Account_Closed_EndsSessionsAndRefusesSignIn()
    {
        var admin = await _app.SignedInAsync("admin", "staff");
        var window = await _app.SignedInAsync("window", "staff");
        var account = await OpenAsync(admin, "王雨晴", "/workbench/accounts");

        await admin.SubmitAsync(account, "form[action*='Close']");

        Assert.Equal("/sign-in", (await window.GetAsync("/me/password")).Address.AbsolutePath);
        Assert.Equal("/sign-in", (await _app.Browser().SignInAsync("window", "staff")).Address.AbsolutePath);
        await admin.SubmitAsync(await OpenAsync(admin, "王雨晴", "/workbench/accounts"), "form[action*='Reopen']");
        await _app.SignedInAsync("window", "staff");
    }

    [Theory]
    [InlineData("/workbench/staff")]
    [InlineData("/workbench/departments")]
    [InlineData("/workbench/accounts")]
    public async Task Workbench_OfAdministrators_IsClosedToDeciders(string path) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _app.SignedInAsync("decider", "staff")).GetAsync(path)).Status);

    [Fact]
    public async Task Departments_AreShownPlaceByPlace()
    {
        var admin = await _app.SignedInAsync("admin", "staff");
        var page = await admin.GetAsync("/workbench/departments?place=990101");
        Assert.Contains("云州市安平区市场监督管理局", page.Text, StringComparison.Ordinal);
        Assert.True(page.Html.QuerySelectorAll("tbody tr").Length >= 24);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/workbench/departments?place=110101")).Status);
    }

    private static async Task<Page> OpenAsync(Browser admin, string name, string list = "/workbench/staff")
    {
        var page = await admin.GetAsync($"{list}?q={Uri.EscapeDataString(name)}");
        return await admin.GetAsync(page.Html.QuerySelectorAll("tbody a").Single(link => link.TextContent == name).GetAttribute("href")!);
    }

    private static async Task<Page> GiveAsync(Browser admin, string name, string role, string department)
    {
        var page = await OpenAsync(admin, name);
        var option = page.Html.QuerySelectorAll("[name='Department'] option").Single(option => option.TextContent.Trim() == department);
        return await admin.SubmitAsync(page, "form[action*='Give']",
            new Dictionary<string, object?> { ["Role"] = role, ["Department"] = option.GetAttribute("value") });
    }
}
