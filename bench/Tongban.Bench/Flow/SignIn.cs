using System.Net;
using System.Text.RegularExpressions;

namespace Tongban.Bench.Flow;

/// <summary>Signs in on the page as a browser without script would and keeps the cookies.</summary>
internal static partial class SignIn
{
    /// <returns>The value of the Cookie header.</returns>
    public static async Task<string> AsPersonAsync(Uri address, string login, string password)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };
        using var page = await client.GetAsync("/sign-in");
        var html = await page.Content.ReadAsStringAsync();
        var cookies = Cookies(page);
        var fields = Hidden().Matches(html).Select(match => match.Value)
            .Select(input => new KeyValuePair<string, string>(Attribute(input, "name"), WebUtility.HtmlDecode(Attribute(input, "value"))))
            .Append(new("Input.Login", login)).Append(new("Input.Password", password));
        using var post = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent(fields) };
        post.Headers.Add("Cookie", Header(cookies));
        using var answer = await client.SendAsync(post);
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
        {
            throw new InvalidOperationException($"{login} could not sign in: {(int)answer.StatusCode}");
        }

        foreach (var (name, value) in Cookies(answer))
        {
            cookies[name] = value;
        }

        return Header(cookies);
    }

    private static string Header(Dictionary<string, string> cookies) => string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    private static Dictionary<string, string> Cookies(HttpResponseMessage answer) =>
        (answer.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [])
            .Select(line => line.Split(';')[0].Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string Attribute(string tag, string name)
    {
        var match = Regex.Match(tag, $"\\b{name}=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return match.Groups["value"].Value;
    }

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
