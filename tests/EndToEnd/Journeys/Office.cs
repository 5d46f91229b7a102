using Tongban.Tests.EndToEnd.Stage;

namespace Tongban.Tests.EndToEnd.Journeys;

/// <summary>The officials who work on one case, each signing in on their own.</summary>
internal sealed class Office(Players cast, string id, string number)
{
    private readonly Dictionary<string, Person> _officials = new(StringComparer.Ordinal);

    /// <summary>Opens the case, takes the action, writes an opinion where one is given, and presses the button.</summary>
    public async Task DoAsync(string login, string action, string button, string? opinion = null)
    {
        var official = await OpenAsync(login, action);
        if (opinion is not null)
        {
            await official.FillAsync("意见", opinion);
        }

        // Whoever decides signs with their password.
        if (await official.Page.Locator("main input[type=password]").CountAsync() > 0)
        {
            await official.FillAsync("登录密码", "Tongban-2026");
        }

        await official.PressAsync(button);
        await official.SeeAsync("办下一件");
    }

    public async Task SurveyAsync(string login)
    {
        var surveyor = await OpenAsync(login, "提交现场核查报告");
        await surveyor.ChooseAsync("核查结论", "符合要求");
        await surveyor.FillAsync("核查情况", "设施与布局图一致，冷荤间独立");
        await surveyor.PressAsync("签字，提交核查报告");
        await surveyor.SeeAsync("办下一件");
    }

    private async Task<Person> OpenAsync(string login, string action)
    {
        var official = await SignedInAsync(login);
        await official.OpenAsync("/workbench");
        await official.FollowAsync(number);
        Assert.Equal($"/workbench/cases/{id}", official.Path);
        await official.ClickAsync(official.Page.Locator("a.t-act").Filter(new() { Has = official.Page.GetByText(action, new() { Exact = true }) }));
        return official;
    }

    private async Task<Person> SignedInAsync(string login)
    {
        if (!_officials.TryGetValue(login, out var official))
        {
            _officials[login] = official = await cast.EnterAsync(login);
            await official.SignInAsync(login, "工作人员");
        }

        return official;
    }
}
