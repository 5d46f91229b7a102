namespace Tongban.Server.Touring;

/// <summary>
/// 食品经营许可: a licence with a site check. The owner of a dumpling shop applies in the shop's name, is told once what is
/// missing, corrects it, and gets a licence that a stranger verifies.
/// </summary>
internal sealed class FoodLicenceStory(Cast cast)
{
    private const string Slug = "food-business-licence";
    private const string Shop = "侯记饺子馆";
    private const string Layout = "主要设备设施布局、操作流程";

    /// <summary>Typed where a platform's name is asked for: it must come back as text.</summary>
    private const string Hostile = "饿了么<script>alert(1)</script>";

    private static readonly Dictionary<string, object> Situation = new(StringComparer.Ordinal)
    {
        ["由谁来办理？"] = "本人（法定代表人）办理",
        ["做哪类食品？"] = "热食餐饮",
        ["有没有外卖？"] = "有，入网外卖",
    };

    private static readonly Answers Form = new()
    {
        ["经营场所在哪里？"] = new() { ["经营场所面积"] = "86.5", ["场所是怎么来的"] = "租用" },
        ["打算经营什么？"] = new()
        {
            ["主体业态"] = "餐饮服务经营者",
            ["经营类别"] = new List<string> { "热食类", "冷食类" },
            ["经营方式"] = new List<string> { "前店后厨", "外卖" },
            ["从业人数"] = "4",
            ["食品安全管理人员姓名"] = "侯燕",
            ["最大就餐人数"] = "40",
            ["是否网络订餐"] = "是",
            ["平台名称"] = Hostile,
        },
        ["由谁来办理？"] = new() { ["由谁来办理"] = "本人办理" },
        ["许可证怎么给您？"] = new() { ["结果领取方式"] = "仅电子证照" },
    };

    /// <returns>The case, granted and closed.</returns>
    public async Task<Applied> PlayAsync()
    {
        cast.Tell.Begin("食品经营许可（新办）：许可，两人现场核查");
        var owner = cast.Anybody("经营者");
        var applied = await ApplyAsync(owner);
        await LookUpAsync(applied);
        await DecideAsync(owner, applied);
        await Papers.ReadAsync(cast, owner, applied, "准予行政许可决定书", Shop, "市场监督管理局");
        var licence = await LicenceSteps.InWalletAsync(cast, owner, applied, "食品经营许可证", Shop);
        await new LicenceSteps(cast, licence).VerifyAsync(owner, "饺子馆", "烧烤馆");
        await Rating.GiveAsync(cast, owner, applied, "非常满意", bad: false);
        return applied;
    }

    private async Task<Applied> ApplyAsync(Visitor owner)
    {
        var guide = await Finding.SearchAsync(cast, owner, "开饭店", Slug);
        guide = await Finding.AskAsync(cast, owner, guide, Situation, "10 个工作日", "法定 15 个工作日", "不收费");
        var start = Visitor.Link(guide, "在线办理");
        await cast.Tell.StepAsync(owner.Who, "登录，换成饺子馆的名义", async () =>
        {
            var signIn = await owner.OpenAsync(start);
            Expect.True(signIn.Path.StartsWith("/sign-in", StringComparison.Ordinal), "没有登录也能开始申请", signIn);
            var refused = Expect.Has(await owner.SignInAsync("owner", cast.Password, on: signIn), "不能以");
            var choice = await owner.FollowAsync(refused, "切换身份");
            var shop = Filling.Labels(choice, "main form").First(label => label.Contains(Shop, StringComparison.Ordinal));
            return Expect.Has(await owner.SendAsync(choice, new Dictionary<string, object> { ["以谁的名义办事？"] = shop }), Shop).Heading;
        });
        var applying = new Applying(cast, owner);
        var tasks = await applying.BeginAsync(start, filledAtLeast: 8);
        await applying.SlipAsync(tasks, "经营场所在哪里？", new Dictionary<string, object> { ["经营场所面积"] = "很大" }, "面积");
        var materials = await applying.FillAsync(tasks, Form, "法人库");
        await applying.DisguisedAsync(materials);
        return await applying.SubmitAsync(await applying.GiveAsync(materials), Shop, "86.5", Hostile);
    }

    private async Task LookUpAsync(Applied applied)
    {
        var stranger = cast.Anybody("路人");
        await cast.Tell.StepAsync(stranger.Who, "拿错的查询码查进度", async () =>
        {
            var page = await stranger.OpenAsync("/progress");
            var refused = await stranger.SendAsync(page, Question(applied.Number, "ZZZZZZ"), "main form[method=post]", status => (int)status is >= 400 and < 500);
            Expect.HasNot(refused, Shop);
            return "查不到，也没有说编号存不存在";
        });
        await cast.Tell.StepAsync("经营者", "不登录，凭编号和查询码查", async () =>
        {
            var page = await stranger.OpenAsync("/progress");
            var found = await stranger.SendAsync(page, Question(applied.Number, applied.QueryCode), "main form[method=post]");
            Expect.HasNot(Expect.Has(found, applied.Number, "已提交"), Hostile, "990101197603080023");
            return "已提交；页面上没有证件号码和填写的内容";
        });
    }

    private static Dictionary<string, object> Question(string number, string code) =>
        new(StringComparer.Ordinal) { ["办件编号"] = number, ["查询码"] = code };

    private async Task DecideAsync(Visitor owner, Applied applied)
    {
        var work = new Casework(cast, applied);
        await work.DoAsync("window", "窗口", "收件", null, "收件凭证");
        await work.DoAsync("window", "窗口", "一次告知补正", new Dictionary<string, object> { [Layout] = "请补一张标出出餐路线的图" }, "已一次性告知补正");
        await CorrectAsync(owner, applied);
        await work.DoAsync("window", "窗口", "受理", null, "受理通知书");
        await Clock.RunsAsync(cast, owner, applied, promised: 10, legal: 15);
        await work.MayNotAsync("civil-decider", "民政决定人员", "看别的部门的办件", "");
        await work.MayNotAsync("decider", "决定人员", "不等核查和审查就准予", "decide-grant?do=decide-grant");
        var checkedOn = new Dictionary<string, object> { ["核查结论"] = "符合要求", ["核查情况"] = "场所、设备与申请一致，冷食有专间，布局合理。" };
        await work.DoAsync("surveyor1", "核查人员甲", "提交现场核查报告", checkedOn);
        await work.NotListedAsync("surveyor1", "核查人员甲");
        await work.DoAsync("surveyor2", "核查人员乙", "提交现场核查报告", checkedOn, "陈志远");
        await work.DoAsync("reviewer", "审核人员", "审查通过", new Dictionary<string, object> { ["意见"] = "材料齐全，符合法定条件。" });
        await work.MayNotAsync("reviewer", "审核人员", "自己来决定", "decide-grant?do=decide-grant");
        await work.DoAsync("decider", "决定人员", "准予", new Dictionary<string, object> { ["意见"] = "同意核发。" }, "准予");
        await work.DoAsync("window", "窗口", "送达", null, "已办结");
    }

    private Task CorrectAsync(Visitor owner, Applied applied) => cast.Tell.StepAsync(owner.Who, "看到要补什么，补上", async () =>
    {
        var mine = Expect.Has(await owner.OpenAsync(applied.Mine), "请您补正 1 项", "标出出餐路线");
        var page = await owner.FollowAsync(mine, "去补正");
        var after = await owner.SendAsync(page, new Dictionary<string, object> { [Filling.Labels(page, "main form").First(label => label.Contains("布局", StringComparison.Ordinal))] = Files.Paper });
        Expect.HasNot(after, "去补正");
        return "补正已提交";
    });
}
