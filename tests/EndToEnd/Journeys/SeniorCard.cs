using Tongban.Tests.EndToEnd.Stage;

namespace Tongban.Tests.EndToEnd.Journeys;

/// <summary>An old man asks for his senior card 老年人优待证 by himself, in elder mode 长辈版, and has it the same day.</summary>
internal sealed class SeniorCard(Players cast)
{
    private const string Name = "付玉发";
    private Person _citizen = null!;

    public async Task PlayAsync()
    {
        await FindAsync();
        await FillAsync();
        var (id, number) = await SubmitAsync();
        var office = new Office(cast, id, number);
        await office.DoAsync("window", "受理", "受理，出具受理通知书");
        await office.DoAsync("civil-decider", "准予", "准予，出具决定书", "年满 70 周岁，符合换发条件");
        await office.DoAsync("window", "送达", "送达，出具送达回证");
        await ShowAsync();
    }

    private async Task FindAsync()
    {
        _citizen = await cast.EnterAsync("老人");
        await _citizen.OpenAsync("/");
        await ElderModeAsync();
        await _citizen.Page.GetByLabel("搜索事项").FillAsync("办老年证");
        await _citizen.PressAsync("搜索");
        await _citizen.FollowAsync("优待证");
        await _citizen.FollowAsync("在线办理");
        await _citizen.SignInHereAsync("citizen");
        await _citizen.SeeAsync(Name);
        await _citizen.PressAsync("开始填写");
    }

    private async Task ElderModeAsync()
    {
        await _citizen.Page.Locator("details.t-menu summary").ClickAsync();
        await _citizen.ClickAsync(_citizen.Page.Locator("details.t-menu a").Filter(new() { HasText = "长辈版" }));
        Assert.Contains("t-elder", await _citizen.Page.Locator("html").GetAttributeAsync("class") ?? "", StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        await _citizen.FollowAsync("谁来办这件事？");
        await _citizen.ChooseAsync("由谁来办理", "本人办理");
        await NextAsync();
        await _citizen.SeeAsync("人口库");
        await NextAsync();
        await _citizen.ChooseAsync("优待类型", "70 岁换卡");
        await _citizen.ChooseAsync("是否本地户籍", "是");
        await NextAsync();
        await _citizen.ChooseAsync("领取方式", "仅电子证照");
        await NextAsync();
    }

    private Task NextAsync() => _citizen.PressAsync("保存，下一步");

    private async Task<(string Id, string Number)> SubmitAsync()
    {
        await _citizen.UploadAsync("近期一寸照片");
        await _citizen.FollowAsync("下一步：核对");
        await _citizen.TickAsync("我已看完，以上内容真实，愿意承担相应责任");
        await _citizen.PressAsync("提交申请");
        await _citizen.SeeAsync("申请已提交");
        return (_citizen.Path.Split('/')[3], await _citizen.TextAsync(".t-code"));
    }

    private async Task ShowAsync()
    {
        await _citizen.OpenAsync("/me");
        await _citizen.FollowAsync("我的证照");
        await _citizen.FollowAsync("优待证");
        await _citizen.SeeAsync("有效", Name);
    }
}
