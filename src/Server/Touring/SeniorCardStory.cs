namespace Tongban.Server.Touring;

/// <summary>老年人优待证: done on the spot; the old man applies himself, and isn't content.</summary>
internal sealed class SeniorCardStory(Cast cast)
{
    private const string Name = "付玉发";

    private static readonly Dictionary<string, object> Situation = new(StringComparer.Ordinal)
    {
        ["谁来办？"] = "老人本人",
        ["多大年纪？"] = "70 周岁及以上",
        ["本地还是外地户口？"] = "本地",
    };

    private static readonly Answers Form = new()
    {
        ["谁来办这件事？"] = new() { ["由谁来办理"] = "本人办理" },
        ["要办哪一种优待？"] = new()
        {
            ["优待类型"] = "70 岁换卡",
            ["是否本地户籍"] = "是",
            ["紧急联系人姓名"] = "付小花",
            ["紧急联系人手机号码"] = "14000009999",
            ["是否申请电子优待证"] = "是",
        },
        ["优待证怎么给您？"] = new() { ["结果领取方式"] = "仅电子证照" },
    };

    public async Task<Applied> PlayAsync()
    {
        cast.Tell.Begin("老年人优待证：公共服务，当场办结");
        var citizen = cast.Anybody("老人");
        var guide = await Finding.SearchAsync(cast, citizen, "办老年证", "senior-card");
        guide = await Finding.AskAsync(cast, citizen, guide, Situation, "不收费");
        var applying = new Applying(cast, citizen);
        await SignInAsync(cast, citizen);
        var tasks = await applying.BeginAsync(Visitor.Link(guide, "在线办理"), filledAtLeast: 8);
        var applied = await applying.SubmitAsync(await applying.GiveAsync(await applying.FillAsync(tasks, Form, "人口库")), Name, "70 岁换卡");
        await HandleAsync(applied);
        await LicenceSteps.InWalletAsync(cast, citizen, applied, "优待证", Name);
        await Rating.GiveAsync(cast, citizen, applied, "不满意", bad: true);
        await Rating.FollowedUpAsync(cast, "civil-reviewer", "民政审核人员", "老年人优待证");
        return applied;
    }

    /// <summary>The old man, on his own account.</summary>
    public static Task SignInAsync(Cast cast, Visitor citizen) => cast.Tell.StepAsync(citizen.Who, "登录", async () =>
        Expect.Has(await citizen.SignInAsync("citizen", cast.Password), Name).Heading);

    private async Task HandleAsync(Applied applied)
    {
        var work = new Casework(cast, applied);
        await work.DoAsync("window", "窗口", "受理", null, "受理通知书");
        await work.DoAsync("civil-decider", "民政决定人员", "准予", new Dictionary<string, object> { ["意见"] = "年满 70 周岁，同意换卡。" });
        await work.DoAsync("window", "窗口", "送达", null, "已办结");
    }
}
