using System.Net;
using Tongban.Server.Touring;

namespace Tongban.Bench.Day;

/// <summary>Somebody with a browser of their own, without script, signed in for the whole day.</summary>
internal static class Person
{
    public static async Task<Browser> SignInAsync(Uri address, PageTimes times, string login, string kind)
    {
        var browser = new Browser(new TimedHandler(times), address);
        var page = await browser.GetAsync($"/sign-in?as={kind}");
        var entered = await browser.SubmitAsync(page, "main form", new Dictionary<string, object?> { ["Input.Login"] = login, ["Input.Password"] = DaySeed.Password });
        return entered.Status == HttpStatusCode.OK && !entered.Path.StartsWith("/sign-in", StringComparison.Ordinal)
            ? browser
            : throw new InvalidOperationException($"{login} could not sign in: {(int)entered.Status} {entered.Path} {entered.Heading}");
    }
}
