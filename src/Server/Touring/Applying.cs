using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Tongban.Server.Touring;

/// <summary>An applicant on the way from the guide to the confirmation.</summary>
internal sealed partial class Applying(Cast cast, Visitor applicant)
{
    private const string Declared = "我已看完，以上内容真实，愿意承担相应责任";

    /// <summary>From the guide to the list of what is to be done; the applicant is signed in already.</summary>
    /// <param name="link">Where 在线办理 leads.</param>
    /// <param name="filledAtLeast">How many answers must be there before anything was typed.</param>
    public Task<Page> BeginAsync(string link, int filledAtLeast) => cast.Tell.StepAsync(applicant.Who, "开始填写", async () =>
    {
        var tasks = await applicant.SendAsync(await applicant.OpenAsync(link), form: "main form[method=post]");
        var filled = Filled().Match(Expect.Flat(tasks.Text));
        var count = filled.Success ? int.Parse(filled.Groups["n"].Value, CultureInfo.InvariantCulture) : 0;
        Expect.True(count >= filledAtLeast, $"应替申请人填好至少 {filledAtLeast} 项，实际 {count} 项", tasks);
        return (tasks, $"已替申请人填好 {count} 项");
    });

    /// <summary>A page sent empty says what is wrong beside each field, and keeps nothing from going on later.</summary>
    public Task SlipAsync(Page tasks, string heading, IReadOnlyDictionary<string, object> wrong, params string[] says) =>
        cast.Tell.StepAsync(applicant.Who, $"“{heading}”故意填错", async () =>
        {
            var page = await applicant.FollowAsync(tasks, heading);
            var refused = await applicant.SendAsync(page, wrong, status: HttpStatusCode.UnprocessableEntity);
            Expect.Element(refused, ".govuk-error-summary a[href^='#']");
            Expect.True(refused.Html.QuerySelectorAll(".govuk-error-message").Length > 0, "字段旁没有错误说明", refused);
            Expect.Has(refused, says);
            return $"{refused.Html.QuerySelectorAll(".govuk-error-summary li").Length} 处错误，逐处说明，填过的还在";
        });

    /// <summary>Goes through all pages as they come; a page without answers is sent as it stands.</summary>
    /// <param name="source">A register that must be named as a source.</param>
    public Task<Page> FillAsync(Page tasks, Answers answers, string source) => cast.Tell.StepAsync(applicant.Who, "逐页填写", async () =>
    {
        var page = await applicant.OpenAsync(Expect.Element(tasks, "main .t-tasks a[href^='/apply/d/'], main a[href^='/apply/d/']").GetAttribute("href")!);
        var (pages, sources) = (0, 0);
        for (; !page.Path.EndsWith("/materials", StringComparison.Ordinal); pages++)
        {
            Expect.True(pages < 20, "翻不完的表单", page);
            sources += page.Html.QuerySelectorAll(".t-source").Count(mark => mark.TextContent.Contains(source, StringComparison.Ordinal));
            page = await FillOneAsync(page, answers.For(page.Heading));
        }

        Expect.True(sources > 0, $"没有一处写明来自{source}", page);
        return (page, $"{pages} 页，{sources} 处写明来自{source}");
    });

    /// <summary>Without script a question that depends on another of the same page is only there once that one was saved: one goes back to it.</summary>
    private async Task<Page> FillOneAsync(Page page, IReadOnlyDictionary<string, object> answers)
    {
        var asked = Filling.Labels(page, "main form").ToHashSet(StringComparer.Ordinal);
        var now = answers.Where(answer => asked.Contains(Expect.Flat(answer.Key))).ToDictionary(StringComparer.Ordinal);
        if (now.Count == answers.Count)
        {
            return await applicant.SendAsync(page, answers);
        }

        await applicant.SendAsync(page, now, "main form", status => status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity);
        return await applicant.SendAsync(await applicant.OpenAsync(page.Path), answers);
    }

    /// <summary>A program under a paper's name is refused.</summary>
    public Task DisguisedAsync(Page materials) => cast.Tell.StepAsync(applicant.Who, "上传伪装成 PDF 的程序", async () =>
    {
        var page = await applicant.SendAsync(materials, Given(materials, Missing(materials)[0], Files.Disguised), $"#{Missing(materials)[0]} form[enctype]", Refused);
        return Expect.Element(page, ".govuk-error-summary li").TextContent.Trim();
    });

    /// <summary>Gives every paper that is still missing.</summary>
    public Task<Page> GiveAsync(Page materials) => cast.Tell.StepAsync(applicant.Who, "上传材料", async () =>
    {
        var (page, given) = (materials, new List<string>());
        while (Missing(page) is [var key, ..])
        {
            given.Add(Expect.Element(page, $"#{key} h2").TextContent.Trim());
            page = await applicant.SendAsync(page, Given(page, key, key.Contains("photo", StringComparison.Ordinal) ? Files.Photograph : Files.Paper), $"#{key} form[enctype]");
            Expect.True(!Missing(page).Contains(key), $"传过的 {key} 还算缺", page);
        }

        Expect.Has(page, "材料齐了");
        return (page, given.Count == 0 ? "一样也不用传" : $"传了 {given.Count} 样（{string.Join('、', given)}），其余不用交");
    });

    /// <summary>Checks everything once more, forgets the declaration, declares, submits; and presses submit again.</summary>
    public async Task<Applied> SubmitAsync(Page materials, params string[] shown)
    {
        var check = await cast.Tell.StepAsync(applicant.Who, "核对，忘了勾承诺就提交", async () =>
        {
            var page = Expect.Has(await applicant.FollowAsync(materials, "下一步：核对"), shown);
            var refused = await applicant.SendAsync(page, new Dictionary<string, object>(), "main form[method=post]", Refused);
            Expect.True(refused.Path.EndsWith("/check", StringComparison.Ordinal), $"没有承诺也到了 {refused.Path}", refused);
            return (refused, "没有提交，提示先看承诺");
        });
        var applied = await cast.Tell.StepAsync(applicant.Who, "承诺并提交", async () =>
        {
            var done = await applicant.SendAsync(check, new Dictionary<string, object> { [Declared] = true }, "main form[method=post]");
            Expect.Has(done, "申请已提交", "接下来会怎样");
            var applied = Applied.From(done, done.Path.Split('/')[3]);
            return (applied, $"办件编号 {applied.Number}，查询码 {applied.QueryCode}");
        });
        await cast.Tell.StepAsync(applicant.Who, "再按一次提交", async () =>
        {
            var again = await applicant.SendAsync(check, new Dictionary<string, object> { [Declared] = true }, "main form[method=post]");
            Expect.Has(again, applied.Number);
            var mine = await applicant.OpenAsync("/me/cases");
            Expect.True(mine.Text.Split(applied.Number).Length == 2, "“我的办件”里应正好有一件", mine);
            return "还是同一个办件，没有办成两件";
        });
        return applied;
    }

    private static bool Refused(HttpStatusCode status) => (int)status is >= 400 and < 500;

    private static List<string> Missing(Page materials) =>
        [.. materials.Html.QuerySelectorAll("main section[id]").Where(section => section.QuerySelector("h2 .t-tag") is null).Select(section => section.Id!)];

    private static Dictionary<string, object> Given(Page page, string key, FileToSend file) =>
        new(StringComparer.Ordinal) { [Filling.Labels(page, $"#{key} form[enctype]").First()] = file };

    [GeneratedRegex("已经替您填好(?<n>[0-9]+)项", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Filled();
}
