using System.Net;
using AngleSharp.Html.Dom;

namespace Tongban.Server.Touring;

/// <summary>Somebody with a browser of their own, script off, who reads pages, follows links by their words and fills in forms by their labels.</summary>
public sealed class Visitor(string who, Browser browser) : IDisposable
{
    /// <summary>As the story calls them.</summary>
    public string Who => who;

    public async Task<Page> OpenAsync(string path, HttpStatusCode status = HttpStatusCode.OK) =>
        Expect.NoForeignScript(Expect.Status(await browser.GetAsync(path), status));

    /// <summary>Opens an address whatever it answers.</summary>
    public async Task<Page> AnyAsync(string path) => Expect.NoForeignScript(await browser.GetAsync(path));

    /// <summary>Follows the link whose words contain <paramref name="words"/>.</summary>
    public Task<Page> FollowAsync(Page page, string words) => OpenAsync(Link(page, words));

    /// <summary>Where a link leads.</summary>
    public static string Link(Page page, string words)
    {
        var link = page.Html.QuerySelectorAll("a[href]").OfType<IHtmlAnchorElement>()
            .FirstOrDefault(anchor => Expect.Flat(anchor.TextContent).Contains(Expect.Flat(words), StringComparison.Ordinal));
        return link?.GetAttribute("href") is { } href
            ? new Uri(page.Address, href).PathAndQuery
            : throw new TourFault($"{page.Path} 上没有“{words}”的链接", page);
    }

    /// <summary>All addresses of this site that the page links to, without the part of the page.</summary>
    public static IEnumerable<string> Links(Page page) => page.Html.QuerySelectorAll("a[href]")
        .Select(anchor => new Uri(page.Address, anchor.GetAttribute("href")))
        .Where(link => link.Scheme is "http" or "https" && link.Authority == page.Address.Authority)
        .Select(link => link.PathAndQuery).Distinct(StringComparer.Ordinal);

    /// <summary>Fills in a form by its labels and sends it.</summary>
    public async Task<Page> SendAsync(
        Page page, IReadOnlyDictionary<string, object>? answers = null, string form = "main form", HttpStatusCode status = HttpStatusCode.OK, string? button = null)
    {
        var values = Filling.Values(page, form, answers ?? new Dictionary<string, object>());
        return Expect.NoForeignScript(Expect.Status(await browser.SubmitAsync(page, form, values, button), status));
    }

    /// <summary>Fills in a form by the names of its fields, each of which must have a label or a legend.</summary>
    /// <param name="button">The button pressed, as <c>name=value</c>.</param>
    /// <param name="unfinished">Whether the form may come back with more to fill in.</param>
    public async Task<Page> SendNamedAsync(
        Page page, string form, IReadOnlyDictionary<string, object?> values, string? button = null, bool unfinished = false)
    {
        var nameless = values.Keys.FirstOrDefault(name => !Filling.IsLabelled(page.Form(form), name));
        Expect.True(nameless is null, $"{page.Path} 上的 {nameless} 没有标签", page);
        var answer = Expect.NoForeignScript(await browser.SubmitAsync(page, form, values, button));
        return unfinished && answer.Status == HttpStatusCode.UnprocessableEntity ? answer : Expect.Status(answer, HttpStatusCode.OK);
    }

    /// <summary>The same, where any of several refusals would do.</summary>
    public async Task<Page> SendAsync(Page page, IReadOnlyDictionary<string, object> answers, string form, Func<HttpStatusCode, bool> status)
    {
        var answer = Expect.NoForeignScript(await browser.SubmitAsync(page, form, Filling.Values(page, form, answers)));
        Expect.True(status(answer.Status), $"{answer.Path} 不该回答 {(int)answer.Status}", answer);
        return answer;
    }

    /// <summary>Signs in on the page where one stands, or on <c>/sign-in</c>.</summary>
    public async Task<Page> SignInAsync(string login, string password, string kind = "person", Page? on = null)
    {
        var page = on ?? Expect.Status(await PatientAsync(() => AnyAsync($"/sign-in?as={kind}")), HttpStatusCode.OK);
        var name = kind == "staff" ? "登录名" : "身份证号、手机号或登录名";
        var values = Filling.Values(page, "main form", new Dictionary<string, object> { [name] = login, ["密码"] = password });
        var entered = Expect.Status(await PatientAsync(() => browser.SubmitAsync(page, "main form", values)), HttpStatusCode.OK);
        Expect.True(!entered.Path.StartsWith("/sign-in", StringComparison.Ordinal), $"{login} 没有登录成功：{entered.Heading}", entered);
        return entered;
    }

    /// <summary>A site lets only so many sign in from one address in a minute: the tour waits as long as it is told to.</summary>
    private static async Task<Page> PatientAsync(Func<Task<Page>> act)
    {
        for (var attempt = 0; ; attempt++)
        {
            var page = await act();
            if (page.Status != HttpStatusCode.TooManyRequests || attempt == 3)
            {
                return page;
            }

            await Task.Delay(page.Response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(20));
        }
    }

    public void Dispose() => browser.Dispose();
}
