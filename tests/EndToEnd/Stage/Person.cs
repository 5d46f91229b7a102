using Microsoft.Playwright;
using Tongban.Tests.EndToEnd.Audit;

namespace Tongban.Tests.EndToEnd.Stage;

/// <summary>
/// Somebody at a browser who reads pages, follows links and presses buttons by their words, and fills in fields by their labels.
/// Every page that they come to is inspected.
/// </summary>
public sealed class Person(IPage page, Inspection inspection)
{
    private static readonly FilePayload Photo = new()
    {
        Name = "照片.png",
        MimeType = "image/png",
        Buffer = Convert.FromHexString(
            "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000b49444154789c6360000200000500017a5eab3f0000000049454e44ae426082"),
    };

    public IPage Page => page;

    public string Path => new Uri(page.Url).PathAndQuery;

    private ILocator Main => page.Locator("main");

    public Task OpenAsync(string path) => GoAsync(() => page.GotoAsync(path));

    public Task FollowAsync(string words) => FollowAsync(Main.GetByRole(AriaRole.Link, new() { Name = words }).First);

    public Task FollowAsync(ILocator link) => ClickAsync(link);

    public Task PressAsync(string words) => ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }));

    /// <summary>Clicks what leads to another page, which may stand at the same address.</summary>
#pragma warning disable CS0612 // WaitForURL, which is to be used instead, can't tell a page from its successor at the same address.
    public Task ClickAsync(ILocator what) => GoAsync(() => page.RunAndWaitForNavigationAsync(() => what.ClickAsync()));
#pragma warning restore CS0612

    public Task FillAsync(string label, string value) => Main.GetByLabel(label, new() { Exact = true }).FillAsync(value);

    public Task TickAsync(string label) => Main.GetByLabel(label, new() { Exact = true }).CheckAsync();

    /// <summary>Chooses one answer of a question, or several.</summary>
    public async Task ChooseAsync(string question, params string[] answers)
    {
        var group = Main.Locator("fieldset").Filter(new() { Has = page.Locator("legend", new() { HasTextString = question }) });
        foreach (var answer in answers)
        {
            await group.GetByLabel(answer, new() { Exact = true }).CheckAsync();
        }
    }

    /// <summary>Sends the same photograph as this material.</summary>
    public async Task UploadAsync(string material)
    {
        var section = Main.Locator("section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = material }) });
        await section.Locator("input[type=file]").SetInputFilesAsync(Photo);
        await ClickAsync(section.GetByRole(AriaRole.Button, new() { Name = "上传" }));
    }

    /// <param name="tab">个人 or 工作人员.</param>
    public async Task SignInAsync(string login, string tab = "个人")
    {
        await OpenAsync(tab == "工作人员" ? "/sign-in?as=staff" : "/sign-in");
        await SignInHereAsync(login, tab == "工作人员" ? "登录名" : "身份证号、手机号或登录名");
    }

    public async Task SignInHereAsync(string login, string nameLabel = "身份证号、手机号或登录名")
    {
        await FillAsync(nameLabel, login);
        await FillAsync("密码", "Tongban-2026");
        await PressAsync("登录");
        Assert.DoesNotContain("/sign-in", Path, StringComparison.Ordinal);
    }

    /// <summary>What must stand on the page.</summary>
    public async Task SeeAsync(params string[] words)
    {
        var text = Flat(await Main.InnerTextAsync());
        foreach (var word in words)
        {
            Assert.True(text.Contains(Flat(word), StringComparison.Ordinal), $"{Path} 上没有“{word}”：{text[..Math.Min(text.Length, 1500)]}");
        }
    }

    public async Task<string> TextAsync(string selector) => (await Main.Locator(selector).First.InnerTextAsync()).Trim();

    private static string Flat(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    internal async Task GoAsync(Func<Task<IResponse?>> go)
    {
        var response = await go();
        Assert.True(response is { Ok: true }, $"{page.Url} 回答 {response?.Status}：{await Main.InnerTextAsync()}");
        await inspection.RunAsync();
    }
}
