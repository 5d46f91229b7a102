using Tongban.Tests.EndToEnd.Stage;

namespace Tongban.Tests.EndToEnd.Journeys;

/// <summary>An official makes a form of three fields, one of them under a condition, looks at it as a phone shows it, and publishes it.</summary>
internal sealed class FormDesign(Players cast, string code)
{
    private Person _official = null!;

    public async Task PlayAsync()
    {
        _official = await cast.EnterAsync("事项管理员");
        await _official.SignInAsync("catalogue", "工作人员");
        await _official.OpenAsync("/workbench/forms");
        await _official.FollowAsync("做一张新表");
        await _official.FillAsync("表的名称", "小餐饮登记申请表");
        await _official.FillAsync("代码", code);
        await _official.PressAsync("开始设计");
        var draft = _official.Path.Split('?')[0];

        await AddAsync(draft, "applicant", "person.name");
        await AddAsync(draft, "matter", "delivery.method");
        await AddAsync(draft, "matter", "delivery.address");
        await _official.FollowAsync("只在某些情况下问");
        await _official.Page.GetByLabel("看哪一项").SelectOptionAsync("matter.delivery.method");
        await _official.PressAsync("加一条");
        await _official.ChooseAsync("哪些", "邮寄");
        await _official.PressAsync("保存条件");
        await _official.SeeAsync("“结果领取方式”是“邮寄”时才问");

        await _official.OpenAsync(draft + "/try");
        await _official.PressAsync("自动填一份例子");
        await _official.SeeAsync("这样填可以提交");
        await _official.OpenAsync(draft + "/preview");
        await _official.OpenAsync(draft + "/preview/fill");
        await _official.SeeAsync("您是谁？", "结果领取方式");
        await _official.OpenAsync(draft + "/publish");
        await _official.SeeAsync("没有发现错误");
        await _official.FillAsync("为什么发布", "开展小餐饮登记");
        await _official.PressAsync("发布第 1 版");
        await _official.SeeAsync("第 1 版已经发布", "开展小餐饮登记");
        await _official.OpenAsync($"/forms/{code}/print");
        await _official.SeeAsync("小餐饮登记申请表", "邮寄地址", "申请人（签字或者盖章）");
    }

    private async Task AddAsync(string draft, string role, string element)
    {
        await _official.OpenAsync($"{draft}/add?on=page1&role={role}&q={element}");
        await _official.ClickAsync(_official.Page.Locator($"button[value='{element}']"));
        await _official.SeeAsync("加上了");
    }
}
