using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Tongban.Server.Touring;

namespace Tongban.Bench.Day;

/// <summary>An official at the to-do list: takes what is free, opens the case and does what its page offers, on towards granting.</summary>
/// <param name="place">Among the colleagues; where in the list to reach, so that not all reach for the first.</param>
internal sealed class Desk(Browser official, DayBook book, int place)
{
    private const int AtATime = 3;
    private const int MostActs = 4;
    private static readonly string[] NotWanted = ["tell-missing", "not-accept", "refer", "return", "untrue", "revoke", "decide-refuse", "object"];
    private static readonly string[] Order = ["receive", "accept", "forward", "survey-report"];

    /// <returns>How many cases were worked on; none when the list was empty.</returns>
    public async Task<int> RoundAsync()
    {
        var list = await official.GetAsync("/workbench");
        var rows = list.Html.QuerySelectorAll("main tbody tr").ToList();
        var own = rows.Where(row => row.QuerySelector("form") is null).Take(AtATime).ToList();
        var free = rows.Where(row => row.QuerySelector("form") is not null).ToList();
        var chosen = own.Concat(Enumerable.Range(0, Math.Min(AtATime - own.Count, free.Count)).Select(at => free[(place + at) % free.Count])).ToList();
        foreach (var row in chosen)
        {
            if (await ClaimAsync(list, row))
            {
                await HandleAsync(row.QuerySelector("a[href^='/workbench/cases/']")!.GetAttribute("href")!);
            }
        }

        return chosen.Count;
    }

    private async Task<bool> ClaimAsync(Page list, IElement row) => row.QuerySelector("input[name=task]")?.GetAttribute("value") is not { } task
        || (await official.SubmitAsync(list, $"input[name=task][value='{task}']")).Status == HttpStatusCode.OK;

    private async Task HandleAsync(string address)
    {
        var file = await official.GetAsync(address);
        var acts = 0;
        while (acts < MostActs && file.Status == HttpStatusCode.OK)
        {
            file = await PaidAsync(file, address);
            if (Offered(file) is not { } offer)
            {
                break;
            }

            file = await ActAsync(offer);
            acts++;
        }

        if (acts == 0)
        {
            book.Surprise($"{address}: {(int)file.Status}, nothing to do there: {file.Heading}");
        }
    }

    /// <summary>What is due is taken in cash before the act that waits for it.</summary>
    private async Task<Page> PaidAsync(Page file, string address)
    {
        if (!file.Text.Contains("待缴费", StringComparison.Ordinal) || file.Find($"main a[href='{address}/fees']") is null)
        {
            return file;
        }

        var fees = await official.GetAsync($"{address}/fees");
        var paid = await official.SubmitAsync(fees, "main form[action*='Pay']", Answers(fees.Form("main form[action*='Pay']")));
        book.Done(paid.Status == HttpStatusCode.OK ? "pay" : $"pay {(int)paid.Status}");
        return await official.GetAsync(address);
    }

    private async Task<Page> ActAsync(IElement offer)
    {
        var form = await official.GetAsync(offer.GetAttribute("href")!);
        var done = await official.SubmitAsync(form, "main form[method=post]", Answers(form.Form("main form[method=post]")));
        var act = offer.GetAttribute("href")!.Split("do=")[^1];
        if (done.Path.Contains("done=", StringComparison.Ordinal))
        {
            book.Done(act);
            return done;
        }

        throw new InvalidOperationException($"{act} was not done: {(int)done.Status} {done.Path} {done.Find(".govuk-error-summary, .t-notice")?.TextContent.Trim()}");
    }

    private static IElement? Offered(Page file) => file.Html.QuerySelectorAll(".t-acts a.t-act[href*='task=']")
        .Where(offer => !NotWanted.Contains(Name(offer), StringComparer.Ordinal))
        .OrderBy(offer => Array.IndexOf(Order, Name(offer)) is var at and >= 0 ? at : Order.Length).FirstOrDefault();

    private static string Name(IElement offer) => offer.GetAttribute("href")!.Split("do=")[^1];

    /// <summary>An opinion, the first of each choice, the password where the act asks for it.</summary>
    private static Dictionary<string, object?> Answers(IHtmlFormElement form)
    {
        var answers = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var area in form.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>().Where(area => area.Value.Length == 0))
        {
            answers[area.Name!] = "材料齐全，符合规定条件。";
        }

        foreach (var group in form.QuerySelectorAll("input[type=radio]").OfType<IHtmlInputElement>().GroupBy(radio => radio.Name!).Where(group => group.All(radio => !radio.IsChecked)))
        {
            answers[group.Key] = group.First().Value;
        }

        if (form.QuerySelector("input[name=Password]") is not null)
        {
            answers["Password"] = DaySeed.Password;
        }

        if (form.QuerySelector("input[name=ServedTo]") is IHtmlInputElement { Value.Length: 0 })
        {
            answers["ServedTo"] = "本人";
        }

        return answers;
    }
}
