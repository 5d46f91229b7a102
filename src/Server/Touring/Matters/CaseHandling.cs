using System.Net;
using AngleSharp.Dom;

namespace Tongban.Server.Touring.Matters;

/// <summary>
/// Officials bring one case to its end, whatever its process: whoever is offered work on the case page does it, until the
/// applicant's page says that the case is closed and nobody has work on it any more.
/// </summary>
internal sealed class CaseHandling(Cast cast, Roster roster, Visitor applicant, Applied applied, bool grant)
{
    private const int MostSteps = 25;
    private static readonly string[] NotWanted = ["tell-missing", "not-accept", "refer", "return", "untrue", "revoke"];
    private static readonly string[] Order = ["receive", "accept", "forward", "survey-report"];
    private readonly Dictionary<string, Visitor> _involved = new(StringComparer.Ordinal);
    private string? _near;
    private readonly HashSet<string> _strangers = new(StringComparer.Ordinal);

    /// <returns>How many pieces of work it took.</returns>
    public async Task<int> FinishAsync()
    {
        var mine = await applicant.OpenAsync(applied.Mine);
        var department = Expect.Element(mine, "aside.t-side p").TextContent.Trim();
        for (var done = 0; done < MostSteps; done++)
        {
            if (mine.Text.Contains("要缴费", StringComparison.Ordinal))
                await PayAtWindowAsync(department);
            var closed = State(mine) == "已办结";
            if (!await DoNextAsync(department, closed))
            {
                Expect.True(closed, $"没有人能接着办：{department}，现在“{State(mine)}”", mine);
                return done;
            }

            mine = await applicant.OpenAsync(applied.Mine);
        }

        throw new TourFault($"办了 {MostSteps} 步还没有办结，现在“{State(mine)}”", mine);
    }

    public static string State(Page mine) => mine.Find("main p.t-note .t-tag")?.TextContent.Trim() ?? "";

    /// <summary>Work may remain when the case is closed: a promise is checked after its licence was given.</summary>
    private async Task<bool> DoNextAsync(string department, bool closed)
    {
        foreach (var official in (closed ? roster.Of(department) : roster.For(department, _near ?? department)).OrderBy(official => _involved.ContainsKey(official.Login) ? 0 : 1))
        {
            if (_strangers.Contains(official.Login))
                continue;
            var visitor = await cast.OfficialAsync(official.Login, official.Who);
            var file = await visitor.AnyAsync(applied.AtWork);
            if (file.Status != HttpStatusCode.OK)
            {
                _strangers.Add(official.Login);
                continue;
            }

            _involved[official.Login] = visitor;
            if (Offered(file) is { } offer)
            {
                await ActAsync(visitor, official, offer);
                _near = official.Posts[0];
                return true;
            }
        }

        return false;
    }

    private async Task PayAtWindowAsync(string department)
    {
        foreach (var official in roster.For(department, _near ?? department))
        {
            var visitor = await cast.OfficialAsync(official.Login, official.Who);
            var file = await visitor.AnyAsync(applied.AtWork);
            if (file.Find($"main a[href='{applied.AtWork}/fees']") is null)
                continue;
            await PayAsync(visitor, official);
            return;
        }

        throw new TourFault($"没有窗口可以收费：{department}");
    }

    /// <summary>What is charged is taken at the window, with a receipt, before the act that waits for it.</summary>
    private Task PayAsync(Visitor visitor, Official official) => cast.Tell.StepAsync(official.Who, "收费", async () =>
    {
        var form = await visitor.OpenAsync($"{applied.AtWork}/fees");
        var paid = await visitor.SendAsync(form, new Dictionary<string, object>(StringComparer.Ordinal) { ["怎么缴的"] = "现金" }, "main form[action*='Pay']");
        return Expect.Has(paid, "缴费凭证").Heading;
    });

    private Task ActAsync(Visitor visitor, Official official, IElement offer) => cast.Tell.StepAsync(official.Who, Title(offer), async () =>
    {
        var listed = await visitor.OpenAsync($"/workbench/cases?q={applied.Number}");
        Expect.Has(listed, applied.Number);
        var form = Expect.Has(await visitor.OpenAsync(offer.GetAttribute("href")!), applied.Number);
        var done = await visitor.SendAsync(form, ActAnswers.For(form, grant, cast.Password), "main form[method=post]");
        Expect.True(done.Path.Contains("done=", StringComparison.Ordinal), $"“{Title(offer)}”没有办成：{done.Heading}", done);
        return done.Find(".t-notice")?.TextContent.Trim().Replace("办下一件", "", StringComparison.Ordinal) ?? done.Heading;
    });

    /// <summary>The step forward that the page offers; what is done beside the process isn't.</summary>
    private IElement? Offered(Page file) => file.Html.QuerySelectorAll(".t-acts a.t-act[href*='task=']")
        .Where(offer => !NotWanted.Contains(Name(offer)) && Name(offer) != (grant ? "decide-refuse" : "decide-grant") && Name(offer) != (grant ? "object" : "pass"))
        .OrderBy(offer => Array.IndexOf(Order, Name(offer)) is var at and >= 0 ? at : Order.Length).FirstOrDefault();

    private static string Name(IElement offer) => offer.GetAttribute("href")!.Split("do=")[^1];

    private static string Title(IElement offer) => offer.QuerySelector(".t-act__title")?.TextContent.Trim() ?? offer.TextContent.Trim();
}
