using Tongban.Tests.EndToEnd.Stage;

namespace Tongban.Tests.EndToEnd.Journeys;

/// <summary>A whole reception 窗口接待 of somebody who opens a dumpling shop, from the search to the receipt, without touching a mouse.</summary>
internal sealed class Reception(Players cast)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    public async Task PlayAsync()
    {
        var clerk = await cast.EnterAsync("窗口");
        await clerk.SignInAsync("window", "工作人员");
        await clerk.OpenAsync("/workbench/window");
        var keys = new Keyboard(clerk);
        await keys.HereAsync("开饭店");
        await keys.EnterAsync();
        await keys.EnterAsync("食品经营许可");
        await WhoAsync(keys);
        await FormAsync(keys);
        await PapersAsync(keys);
        await keys.ChooseAsync("来人已核对申请表", "来人已核对申请表");
        await keys.EnterAsync("收件并受理");
        await clerk.SeeAsync("办件编号", "受理通知书");
        TestContext.Current.TestOutputHelper?.WriteLine($"{keys.Count} 键，熟手约 {keys.Taken.TotalSeconds:0} 秒");
        Assert.True(keys.Taken < Longest, $"按键 {keys.Count} 次，熟手要 {keys.Taken}");
        await keys.EnterAsync();
        Assert.Equal("/workbench/window", clerk.Path);
    }

    /// <summary>The identity card goes onto the reader, which types and ends with Enter.</summary>
    private static async Task WhoAsync(Keyboard keys)
    {
        await keys.HereAsync("侯燕|女|汉|云州市|990101197603080023");
        await keys.TypeAsync("手机号码", "14000007063");
        await keys.ChooseAsync("替谁办", "替单位办");
        await keys.TypeAsync("单位的统一社会信用代码", "92990101D54CXKNP7F");
        await keys.EnterAsync("核对身份，开始填表");
    }

    private static async Task FormAsync(Keyboard keys)
    {
        await keys.TypeAsync("经营场所面积", "86.5");
        await keys.ChooseAsync("场所是怎么来的", "租用");
        await keys.ChooseAsync("主体业态", "餐饮服务经营者");
        await keys.ChooseAsync("经营类别", "热食类");
        await keys.ChooseAsync("经营方式", "前店后厨");
        await keys.TypeAsync("从业人数", "4");
        await keys.TypeAsync("食品安全管理人员姓名", "侯燕");
        await keys.ChooseAsync("是否网络订餐", "否");
        await keys.ChooseAsync("结果领取方式", "窗口领取");
        await keys.EnterAsync("保存，去收材料");
    }

    private static async Task PapersAsync(Keyboard keys)
    {
        foreach (var way in (string[])["收存原件", "收复印件", "核对原件"])
        {
            await keys.ChooseAsync("怎么收的", way);
            await keys.LeaveAsync();
        }

        await keys.EnterAsync("保存，去签名收件");
    }
}
