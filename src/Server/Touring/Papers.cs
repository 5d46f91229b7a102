namespace Tongban.Server.Touring;

/// <summary>What the applicant was sent: the documents of the case, and a message for each step.</summary>
internal static class Papers
{
    /// <param name="title">A document that must be there.</param>
    /// <param name="says">What must stand in it.</param>
    public static async Task ReadAsync(Cast cast, Visitor applicant, Applied applied, string title, params string[] says)
    {
        await cast.Tell.StepAsync(applicant.Who, $"打开{title}", async () =>
        {
            var mine = await applicant.OpenAsync(applied.Mine);
            var paper = Expect.Has(await applicant.FollowAsync(mine, title), [title, .. says]);
            var listed = mine.Html.QuerySelectorAll("main li").First(line => line.QuerySelector("a")?.TextContent.Trim() == title);
            var number = listed.QuerySelector(".t-note")?.TextContent.Split('·')[0].Trim() ?? "";
            Expect.True(number.Contains('〔', StringComparison.Ordinal), "文书没有发文字号", mine);
            Expect.Has(paper, number);
            return $"{number}，写明申请人和机关";
        });
        await cast.Tell.StepAsync(applicant.Who, "看消息", async () =>
        {
            var messages = await cast.UntilAsync(() => applicant.OpenAsync("/me/messages"), page => page.Text.Contains(applied.Number, StringComparison.Ordinal), "没有收到这一件的消息");
            return $"{messages.Text.Split(applied.Number).Length - 1} 条提到这一件";
        });
    }
}
