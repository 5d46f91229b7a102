using Tongban.Tests.EndToEnd.Stage;

namespace Tongban.Tests.EndToEnd.Journeys;

/// <summary>The page of the food licence on which answers bring up further questions and must fit together, as it is being filled in.</summary>
internal sealed class FormRules(Players cast)
{
    private const string Diners = "最大就餐人数";
    private const string Kind = "主体业态";
    private const string Takeaway = "您在网上接单，经营方式请选上“外卖”";
    private Person _owner = null!;

    public async Task WithScriptAsync()
    {
        await OpenAsync();
        Assert.False(await SeesAsync(Diners));
        await _owner.ChooseAsync(Kind, "餐饮服务经营者");
        Assert.True(await SeesAsync(Diners));
        await Field.FillAsync("40");
        await _owner.ChooseAsync(Kind, "食品销售经营者");
        Assert.False(await SeesAsync(Diners));
        await _owner.ChooseAsync(Kind, "餐饮服务经营者");
        Assert.Equal("40", await Field.InputValueAsync());

        await _owner.ChooseAsync("经营方式", "前店后厨");
        await _owner.ChooseAsync("是否网络订餐", "是");
        await _owner.SeeAsync(Takeaway);
        await _owner.ChooseAsync("经营方式", "外卖");
        Assert.Equal(0, await _owner.Page.GetByText(Takeaway).CountAsync());
        await _owner.FillAsync("平台名称", "安平外卖");
    }

    public async Task WithoutScriptAsync()
    {
        await OpenAsync();
        Assert.True(await SeesAsync(Diners));
        Assert.Contains("选填", await _owner.Page.Locator("label", new() { HasTextString = Diners }).InnerTextAsync(), StringComparison.Ordinal);
    }

    private Microsoft.Playwright.ILocator Field => _owner.Page.Locator("input[name='matter.food.maxDiners']");

    private Task<bool> SeesAsync(string label) => _owner.Page.Locator("label", new() { HasTextString = label }).IsVisibleAsync();

    private async Task OpenAsync()
    {
        _owner = await cast.EnterAsync("经营者");
        await _owner.SignInAsync("owner");
        await _owner.OpenAsync("/items/food-business-licence");
        await _owner.FollowAsync("在线办理");
        await _owner.FollowAsync("切换身份");
        await _owner.ChooseAsync("以谁的名义办事？", await _owner.TextAsync("label:has-text('侯记饺子馆')"));
        await _owner.PressAsync("就用这个名义");
        await _owner.PressAsync("开始填写");
        await _owner.OpenAsync($"/apply/d/{_owner.Path.Split('/')[3]}/business");
    }
}
