namespace Tongban.Server.Touring;

/// <summary>高龄津贴: a payment that goes from the village to the township to the county; nothing of it is made public.</summary>
internal sealed class AllowanceStory(Cast cast)
{
    private static readonly Dictionary<string, object> Situation = new(StringComparer.Ordinal)
    {
        ["谁来办？"] = "老人本人",
        ["老人多大年纪？"] = "80 到 89 周岁",
        ["老人享受低保吗？"] = "不享受",
    };

    private static readonly Answers Form = new()
    {
        ["谁来办这件事？"] = new() { ["由谁来办理"] = "本人办理" },
        ["老人的生活情况怎么样？"] = new() { ["是否享受最低生活保障"] = "否", ["是否已在别处领取高龄津贴"] = "否", ["健康状况"] = "一般" },
        ["津贴打到哪个账户？"] = new() { ["开户银行"] = "云州农村商业银行", ["银行账号"] = "6222 0212 3456 7890 123" },
        ["办理结果怎么告诉您？"] = new() { ["结果领取方式"] = "仅电子文书" },
    };

    public async Task<Applied> PlayAsync()
    {
        cast.Tell.Begin("高龄津贴：行政给付，村、乡镇、区三级");
        var citizen = cast.Anybody("老人");
        var guide = await Finding.SearchAsync(cast, citizen, "八十岁以上老人每月领钱", "senior-allowance");
        guide = await Finding.AskAsync(cast, citizen, guide, Situation, "22 个工作日", "法定 30 个工作日");
        await SeniorCardStory.SignInAsync(cast, citizen);
        var applying = new Applying(cast, citizen);
        var tasks = await applying.BeginAsync(Visitor.Link(guide, "在线办理"), filledAtLeast: 8);
        var applied = await applying.SubmitAsync(await applying.GiveAsync(await applying.FillAsync(tasks, Form, "人口库")), "付玉发");
        await HandleAsync(citizen, applied);
        return applied;
    }

    private async Task HandleAsync(Visitor citizen, Applied applied)
    {
        var work = new Casework(cast, applied);
        await work.NotListedAsync("civil-reviewer", "民政审核人员");
        await work.DoAsync("village", "村代办员", "收件", null, "收件凭证");
        await work.DoAsync("village", "村代办员", "核实并上报乡镇", Opinion("已入户核实，老人健在。"));
        await work.DoAsync("township", "乡镇经办", "受理并报送县级", new Dictionary<string, object> { ["审核意见"] = "材料齐全，未重复领取。" }, "受理通知书");
        await Clock.RunsAsync(cast, citizen, applied, promised: 22, legal: 30);
        await work.DoAsync("civil-reviewer", "民政审核人员", "复核通过", Opinion("符合给付条件。"));
        await work.MayNotAsync("civil-reviewer", "民政审核人员", "自己来决定", "decide-grant?do=decide-grant");
        await work.DoAsync("civil-decider", "民政决定人员", "准予", Opinion("同意给付。"));
        await work.DoAsync("village", "村代办员", "送达");
        await work.DoAsync("civil-reviewer", "民政审核人员", "登记发放", null, "已办结");
        await Papers.ReadAsync(cast, citizen, applied, "行政给付决定书", "付玉发", "民政局");
        await Rating.GiveAsync(cast, citizen, applied, "满意", bad: false);
    }

    private static Dictionary<string, object> Opinion(string text) => new(StringComparer.Ordinal) { ["意见"] = text };
}
