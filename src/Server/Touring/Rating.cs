using System.Net;

namespace Tongban.Server.Touring;

/// <summary>The applicant's word on it, once.</summary>
internal static class Rating
{
    public static async Task GiveAsync(Cast cast, Visitor applicant, Applied applied, string level, bool bad)
    {
        await cast.Tell.StepAsync(applicant.Who, $"评价“{level}”", async () =>
        {
            var page = await applicant.FollowAsync(await applicant.OpenAsync(applied.Mine), "评价这次服务");
            var question = Filling.Labels(page, "main form[method=post]").First();
            var thanks = await applicant.SendAsync(page, new Dictionary<string, object> { [question] = level, ["您想说的"] = bad ? "来回问了三次，希望一次说清。" : "很快。" }, "main form[method=post]");
            Expect.Has(thanks, "谢谢您的评价", level);
            return bad ? "收到，部门会联系整改" : "收到";
        });
        await cast.Tell.StepAsync(applicant.Who, "想再评一次", async () =>
        {
            var again = await applicant.OpenAsync($"{applied.Mine}/rate", HttpStatusCode.OK);
            Expect.True(again.Find("main form input[type=radio]") is null, "同一件事还能再评", again);
            return "每件事只评一次";
        });
    }

    /// <summary>A bad rating waits for the department that handled the case.</summary>
    public static async Task FollowedUpAsync(Cast cast, string login, string who, string item)
    {
        var official = await cast.OfficialAsync(login, who);
        await cast.Tell.StepAsync(who, "看差评整改", async () =>
        {
            var list = await cast.UntilAsync(() => official.OpenAsync("/workbench/follow-ups"), page => page.Text.Contains(item, StringComparison.Ordinal), "差评没有到部门");
            Expect.Has(list, "希望一次说清");
            return list.Heading;
        });
    }
}
