using Tongban.Kernel.Codes;

namespace Tongban.Server.Touring.Matters;

/// <summary>What the applicant holds in the end: the decision with the record of its service, and the licence.</summary>
internal sealed class CaseEnd(Cast cast, Visitor applicant, Applied applied)
{
    public Task ServedAsync(bool grant) => cast.Tell.StepAsync(applicant.Who, "打开决定书和送达回证", async () =>
    {
        var mine = await applicant.OpenAsync(applied.Mine);
        var titles = mine.Html.QuerySelectorAll($"main li a[href^='{applied.Mine}/documents/']").Select(link => link.TextContent.Trim()).ToList();
        var decision = titles.Find(title => title.EndsWith("决定书", StringComparison.Ordinal) && title.StartsWith('不') != grant)
            ?? throw new TourFault($"没有{(grant ? "准予" : "不予")}的决定文书，只有：{string.Join('、', titles)}", mine);
        Expect.Has(await applicant.FollowAsync(mine, decision), decision);
        Expect.Has(await applicant.FollowAsync(mine, "送达回证"), "送达");
        return decision;
    });

    /// <summary>Granted: in the wallet, and a stranger finds it valid. Refused: there is none.</summary>
    public async Task LicenceAsync(bool grant)
    {
        var mine = await applicant.OpenAsync(applied.Mine);
        var link = mine.Find("main a[href^='/me/wallet/']")?.GetAttribute("href");
        if (!grant)
        {
            Expect.True(link is null, "没有准予却发了证照", mine);
            return;
        }

        var stranger = cast.Anybody("陌生人");
        await cast.Tell.StepAsync(stranger.Who, "凭标识验真", async () =>
        {
            Expect.True(link is not null, "准予了却没有证照", mine);
            var held = await applicant.OpenAsync(link!);
            var identifier = held.Html.QuerySelectorAll("dd").Select(fact => fact.TextContent.Trim()).FirstOrDefault(text => text.StartsWith(LicenceId.Root, StringComparison.Ordinal)) ?? "";
            var verdict = await stranger.SendAsync(await stranger.OpenAsync("/verify"), new Dictionary<string, object> { ["电子证照标识"] = identifier }, "#by-identifier");
            Expect.Same("有效", Expect.Element(verdict, ".ver h1").TextContent.Trim(), verdict);
            return $"{held.Heading}，有效";
        });
    }
}
