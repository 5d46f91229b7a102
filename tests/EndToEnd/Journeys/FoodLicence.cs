using Tongban.Tests.EndToEnd.Stage;

namespace Tongban.Tests.EndToEnd.Journeys;

/// <summary>A small restaurant asks for its food business licence 食品经营许可证 and gets it: from everyday words to a stranger's phone.</summary>
internal sealed class FoodLicence(Players cast)
{
    private const string Shop = "侯记饺子馆";

    private Person _owner = null!;
    private string _case = "";
    private string _number = "";

    public async Task PlayAsync()
    {
        await FindAsync();
        await BeginAsync();
        await FillAsync();
        await SubmitAsync();
        await HandleAsync();
        await TakeHomeAsync();
        await RateAsync();
        await ReadFeedAsync();
    }

    private async Task FindAsync()
    {
        _owner = await cast.EnterAsync("经营者");
        await _owner.OpenAsync("/");
        await _owner.Page.GetByLabel("搜索事项").FillAsync("开饭店");
        await _owner.PressAsync("搜索");
        await _owner.SeeAsync("平常说的“开饭店”，就是办这一件");
        await _owner.FollowAsync("食品经营许可（新办）");
        await _owner.ChooseAsync("由谁来办理？", "本人（法定代表人）办理");
        await _owner.ChooseAsync("做哪类食品？", "热食餐饮");
        await _owner.ChooseAsync("有没有外卖？", "没有");
        await _owner.PressAsync("看我要准备什么");
        Assert.Contains("food=hot", _owner.Path, StringComparison.Ordinal);
    }

    private async Task BeginAsync()
    {
        await _owner.FollowAsync("在线办理");
        await _owner.SignInHereAsync("owner");
        await _owner.SeeAsync("这个事项不能以“侯燕”的名义申请");
        await _owner.FollowAsync("切换身份");
        await _owner.ChooseAsync("以谁的名义办事？", await _owner.TextAsync($"label:has-text('{Shop}')"));
        await _owner.PressAsync("就用这个名义");
        await _owner.SeeAsync(Shop);
        await _owner.PressAsync("开始填写");
        await _owner.SeeAsync("已经替您填好");
    }

    private async Task FillAsync()
    {
        await _owner.FollowAsync("谁来经营？");
        await _owner.SeeAsync("法人库");
        await NextAsync();
        await _owner.FillAsync("经营场所面积", "86.5");
        await _owner.ChooseAsync("场所是怎么来的", "租用");
        await NextAsync();
        await _owner.ChooseAsync("主体业态", "餐饮服务经营者");
        await _owner.ChooseAsync("经营类别", "热食类", "冷食类");
        await _owner.ChooseAsync("经营方式", "前店后厨");
        await _owner.FillAsync("从业人数", "4");
        await _owner.FillAsync("食品安全管理人员姓名", "侯燕");
        await _owner.ChooseAsync("是否网络订餐", "否");
        await NextAsync();
        await _owner.ChooseAsync("由谁来办理", "本人办理");
        await NextAsync();
        await _owner.ChooseAsync("结果领取方式", "仅电子证照");
        await NextAsync();
    }

    private Task NextAsync() => _owner.PressAsync("保存，下一步");

    private async Task SubmitAsync()
    {
        foreach (var material in new[] { "主要设备设施布局、操作流程", "经营场所使用证明", "从业人员健康证明" })
        {
            await _owner.UploadAsync(material);
        }

        await _owner.SeeAsync("材料齐了");
        await _owner.FollowAsync("下一步：核对");
        await _owner.TickAsync("我已看完，以上内容真实，愿意承担相应责任");
        await _owner.PressAsync("提交申请");
        await _owner.SeeAsync("申请已提交");
        _case = _owner.Path.Split('/')[3];
        _number = await _owner.TextAsync(".t-code");
    }

    private async Task HandleAsync()
    {
        var office = new Office(cast, _case, _number);
        await office.DoAsync("window", "收件", "收件，出具收件凭证");
        await office.DoAsync("window", "受理", "受理，出具受理通知书");
        await office.SurveyAsync("surveyor1");
        await office.SurveyAsync("surveyor2");
        await office.DoAsync("reviewer", "审查通过", "审查通过", "材料齐全，符合条件");
        await office.DoAsync("decider", "准予", "准予，出具决定书", "符合食品经营许可的条件，准予许可");
    }

    private async Task TakeHomeAsync()
    {
        await _owner.OpenAsync("/me/messages");
        await _owner.OpenAsync("/me/cases");
        // Another journey of the same owner may have submitted a later case, which then stands first.
        await _owner.FollowAsync(_owner.Page.Locator($"main a[href='/me/cases/{_case}']"));
        var mine = _owner.Path;
        await _owner.FollowAsync("决定书");
        await _owner.OpenAsync(mine);
        await _owner.FollowAsync("到证照包查看");
        var address = new Uri(await QrCode.ReadAsync(_owner.Page.Locator("svg.t-qr__code")));
        Assert.Equal(cast.Site.Authority, address.Authority);
        var stranger = await cast.EnterAsync("路人");
        await stranger.OpenAsync(address.PathAndQuery);
        await stranger.SeeAsync("有效", "证照是真的，内容没有被改动", Shop);
    }

    private async Task RateAsync()
    {
        await new Office(cast, _case, _number).DoAsync("window", "送达", "送达，出具送达回证");
        await _owner.OpenAsync($"/me/cases/{_case}");
        await _owner.FollowAsync("评价这次服务");
        await _owner.ChooseAsync("满意吗", "非常满意");
        await _owner.PressAsync("提交评价");
        await _owner.SeeAsync("谢谢您的评价");
    }

    private async Task ReadFeedAsync()
    {
        var reader = await cast.EnterAsync("市民");
        await reader.OpenAsync("/sunshine");
        await reader.SeeAsync(_number, Shop, "准予");
    }
}
