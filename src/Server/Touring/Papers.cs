using System.Text.RegularExpressions;

namespace Tongban.Server.Touring;

/// <summary>What the applicant was sent: the documents of the case, and a message for each step.</summary>
internal static partial class Papers
{
    /// <param name="title">A document that must be there.</param>
    /// <param name="says">What must stand in it.</param>
    public static async Task ReadAsync(Cast cast, Visitor applicant, Applied applied, string title, params string[] says)
    {
        await cast.Tell.StepAsync(applicant.Who, $"打开{title}", async () =>
        {
            var mine = await applicant.OpenAsync(applied.Mine);
            var paper = Expect.Has(await applicant.FollowAsync(mine, title), [title, .. says]);
            var number = Number().Match(Expect.Flat(paper.Text)).Value;
            Expect.True(number.Length > 0, "文书没有发文字号", paper);
            Expect.Has(mine, number);
            return $"{number}，写明申请人和机关";
        });
        await cast.Tell.StepAsync(applicant.Who, "看消息", async () =>
        {
            var messages = await cast.UntilAsync(() => applicant.OpenAsync("/me/messages"), page => page.Text.Contains(applied.Number, StringComparison.Ordinal), "没有收到这一件的消息");
            return $"{messages.Text.Split(applied.Number).Length - 1} 条提到这一件";
        });
    }

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}]{2,10}〔[0-9]{4}〕[0-9]+号", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
