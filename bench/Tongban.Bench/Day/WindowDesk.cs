using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Tongban.Server.Touring;

namespace Tongban.Bench.Day;

/// <summary>A clerk receives people without an account, page by page, and keeps the number that each was given.</summary>
internal sealed partial class WindowDesk(Browser clerk, DayBook book)
{
    public async Task ReceiveAsync(WalkIn walkIn)
    {
        await clerk.GetAsync("/workbench/window");
        await clerk.GetAsync($"/workbench/window?q={Uri.EscapeDataString(walkIn.Words)}");
        var form = await clerk.SubmitAsync(await clerk.GetAsync($"/workbench/window/new/{walkIn.Item}"), "main form[method=post]", walkIn.Came);
        Expect(form, form.Path.StartsWith("/workbench/window/r/", StringComparison.Ordinal));
        var papers = await clerk.SubmitAsync(form, "form.t-swift", walkIn.Answers);
        Expect(papers, papers.Path.EndsWith("/papers", StringComparison.Ordinal));
        var finish = await clerk.SubmitAsync(papers, "form.t-swift", Taken(papers), "go=finish");
        Expect(finish, finish.Path.EndsWith("/finish", StringComparison.Ordinal));
        var button = walkIn.Accepts && finish.Find("main form button[value=accept]") is not null ? "accept" : "receive";
        var done = await clerk.SubmitAsync(finish, "main form[method=post]", new Dictionary<string, object?> { ["signed"] = "true" }, $"do={button}");
        Expect(done, done.Path.EndsWith("/done", StringComparison.Ordinal));
        book.Numbers[Guid.Parse(done.Path.Split('/')[4], CultureInfo.InvariantCulture)] = Number().Match(done.Text).Value;
        book.Done($"window: {button}");
    }

    /// <summary>Of every paper that can be a copy, one.</summary>
    private static Dictionary<string, object?> Taken(Page papers) => papers.Html.QuerySelectorAll("form.t-swift input[type=radio][name^='how[']").OfType<IHtmlInputElement>()
        .Where(choice => papers.Find($"label[for='{choice.Id}']")?.TextContent.Contains("复印件", StringComparison.Ordinal) == true)
        .ToDictionary(choice => choice.Name!, choice => (object?)choice.Value, StringComparer.Ordinal);

    private static void Expect(Page page, bool holds)
    {
        if (page.Status != HttpStatusCode.OK || !holds)
        {
            throw new InvalidOperationException($"{(int)page.Status} {page.Path} {page.Heading} {Blank().Replace(page.Find(".govuk-error-summary")?.TextContent ?? "", " ")}");
        }
    }

    [GeneratedRegex("[0-9]{6}-[0-9]{8}-[0-9]{6}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blank();
}
