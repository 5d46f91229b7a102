namespace Tongban.Server.Touring;

/// <summary>What everybody may see afterwards, what nobody may, and what the supervisor counts.</summary>
internal sealed class PublicStory(Cast cast, Func<Task<string>>? record)
{
    public async Task PlayAsync(Applied licence, IReadOnlyList<Applied> personal)
    {
        cast.Tell.Begin("公开、监察、存证");
        var stranger = cast.Anybody("路人");
        await cast.Tell.StepAsync(stranger.Who, "看阳光政务", async () =>
        {
            var feed = await cast.UntilAsync(() => stranger.OpenAsync("/sunshine"), page => page.Text.Contains(licence.Number, StringComparison.Ordinal) && page.Text.Contains("准予", StringComparison.Ordinal), "许可没有公示");
            Expect.HasNot(Expect.Has(feed, "侯记饺子馆", "食品经营许可"), ["付玉发", .. personal.Select(one => one.Number)]);
            return "食品经营许可已公示；老人的两件没有出现";
        });
        foreach (var one in personal.Append(licence))
        {
            await cast.MayNotSeeAsync(await SomebodyElseAsync(), one.Mine, $"打开别人的办件 {one.Number}");
        }

        await LinksAsync(cast.Anybody("路人"));
        await AdministratorAsync(licence);
        await BoardAsync();
        await RatingsAsync(cast.Anybody("路人"));
        if (record is not null)
        {
            await cast.Tell.StepAsync("存证", "用树头检查记录", record);
        }
    }

    private Visitor? _other;

    private async Task<Visitor> SomebodyElseAsync()
    {
        if (_other is null)
        {
            _other = cast.Anybody("另一个居民");
            await cast.Tell.StepAsync(_other.Who, "登录", async () => (await _other.SignInAsync("agent", cast.Password)).Heading);
        }

        return _other;
    }

    /// <summary>Administrators keep accounts and posts; cases aren't theirs.</summary>
    private async Task AdministratorAsync(Applied licence)
    {
        var admin = await cast.OfficialAsync("admin", "系统管理员");
        await cast.Tell.StepAsync(admin.Who, "想打开办件", async () =>
        {
            var page = await admin.AnyAsync(licence.AtWork);
            Expect.True((int)page.Status is 403 or 404, $"系统管理员打开了办件（{(int)page.Status}）", page);
            return $"被拒绝（{(int)page.Status}）：系统管理员不经手办件";
        });
    }

    /// <summary>Every link that a visitor sees on the portal's first pages leads somewhere. Some change the language or the display: it is a visitor of its own.</summary>
    private Task LinksAsync(Visitor stranger) => cast.Tell.StepAsync(stranger.Who, "点遍首页、指南、公示页上的链接", async () =>
    {
        var links = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in (string[])["/", "/items", "/items/food-business-licence", "/sunshine", "/ratings", "/progress", "/verify", "/sign-in"])
        {
            links.UnionWith(Visitor.Links(await stranger.OpenAsync(path)));
        }

        // Of the addresses that differ in their questions alone (where to return to after signing in, which theme) a few will do.
        var tried = links.GroupBy(link => link.Split('?')[0], StringComparer.Ordinal).SelectMany(group => group.Take(3)).ToList();
        var dead = new List<string>();
        foreach (var link in tried)
        {
            if ((int)(await stranger.AnyAsync(link)).Status >= 400)
            {
                dead.Add(link);
            }
        }

        Expect.True(dead.Count == 0, $"打不开：{string.Join("、", dead)}");
        return $"{tried.Count} 个链接都打得开";
    });

    private async Task BoardAsync()
    {
        var supervisor = await cast.OfficialAsync("supervisor", "监察员");
        await cast.Tell.StepAsync(supervisor.Who, "看监察总览", async () =>
        {
            var board = await cast.UntilAsync(() => supervisor.OpenAsync("/workbench/board"), page => Expect.Flat(page.Text).Contains("数据是最新的", StringComparison.Ordinal), "统计没有跟上记录");
            Expect.Has(board, "市场监督管理局", "民政局");
            return board.Heading;
        });
    }

    private Task RatingsAsync(Visitor stranger) => cast.Tell.StepAsync(stranger.Who, "看大家的评价", async () =>
    {
        var page = await cast.UntilAsync(() => stranger.OpenAsync("/ratings"), found => found.Text.Contains("非常满意", StringComparison.Ordinal) && found.Text.Contains("差评", StringComparison.Ordinal), "评价没有公开");
        Expect.HasNot(page, "付玉发", "侯燕", "希望一次说清");
        return page.Html.QuerySelectorAll("main .t-figure, main [class*=figure]").Length > 0 ? "有得分，没有评价人的名字和原话" : "没有名字和原话";
    });
}
