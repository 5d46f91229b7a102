using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Tongban.Server.Touring;

/// <summary>A page as the server sent it.</summary>
public sealed record Page(HttpStatusCode Status, Uri Address, IHtmlDocument Html, string Source, HttpResponseMessage Response)
{
    public string Path => Address.PathAndQuery;

    public string Text => Html.Body?.TextContent ?? "";

    public string Heading => Html.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public IElement? Find(string selector) => Html.QuerySelector(selector);

    /// <summary>The form that holds <paramref name="selector"/>, or the first form of the main part.</summary>
    public IHtmlFormElement Form(string selector = "main form") =>
        (Html.QuerySelector(selector) as IHtmlFormElement ?? Html.QuerySelector(selector)?.Closest("form") as IHtmlFormElement)
        ?? throw new InvalidOperationException($"no form «{selector}» on {Path} ({Status}): {Heading}");
}

/// <summary>A visitor without script: follows links and submits forms as they stand, keeps cookies, follows redirects.</summary>
public sealed class Browser : IDisposable
{
    private readonly Uri _base;
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    /// <param name="handler">What carries requests; it must neither follow redirects nor keep cookies.</param>
    /// <param name="home">The site; http://localhost when null, as the test server answers to.</param>
    public Browser(HttpMessageHandler handler, Uri? home = null)
    {
        _base = home ?? new Uri("http://localhost");
        _client = new HttpClient(handler) { BaseAddress = _base };
    }

    public CookieContainer Cookies => _cookies;

    public Task<Page> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(_base, path)));

    /// <summary>Submits a form of the page with its hidden fields and present values, changed by <paramref name="values"/>.</summary>
    /// <param name="button">Name and value of the button pressed, as <c>name=value</c>.</param>
    public Task<Page> SubmitAsync(Page page, string form = "main form", IReadOnlyDictionary<string, object?>? values = null, string? button = null)
    {
        var element = page.Form(form);
        var fields = Fields(element, values ?? new Dictionary<string, object?>());
        if (button is not null)
        {
            fields.Add(new(button[..button.IndexOf('=')], button[(button.IndexOf('=') + 1)..]));
        }

        var action = new Uri(page.Address, element.GetAttribute("action") is { Length: > 0 } target ? target : page.Address.PathAndQuery);
        return element.Method == "get"
            ? GetAsync(new UriBuilder(action) { Query = Encode(fields) }.Uri.PathAndQuery)
            : SendAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = Content(element, fields, values) });
    }

    /// <summary>Posts fields as they are: what a hostile or outdated client would send.</summary>
    public Task<Page> PostAsync(string path, IReadOnlyDictionary<string, string> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(_base, path)) { Content = new FormUrlEncodedContent(fields) });

    public async Task<Page> SendAsync(HttpRequestMessage request)
    {
        for (var hops = 0; ; hops++)
        {
            request.Headers.TryAddWithoutValidation("Cookie", _cookies.GetCookieHeader(request.RequestUri!));
            var response = await _client.SendAsync(request);
            Keep(request.RequestUri!, response);
            if (hops == 10 || response.Headers.Location is not { } location || (int)response.StatusCode is < 300 or > 399)
            {
                return await ToPageAsync(request.RequestUri!, response);
            }

            request = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, location));
        }
    }

    public void Dispose() => _client.Dispose();

    private void Keep(Uri address, HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            foreach (var cookie in cookies)
            {
                _cookies.SetCookies(address, cookie.Replace("; secure", "", StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    private static async Task<Page> ToPageAsync(Uri address, HttpResponseMessage response)
    {
        var source = await response.Content.ReadAsStringAsync();
        return new Page(response.StatusCode, address, new HtmlParser().ParseDocument(source), source, response);
    }

    /// <summary>What a form would send as it stands, changed by <paramref name="values"/>.</summary>
    public static List<KeyValuePair<string, string>> Fields(IHtmlFormElement form, IReadOnlyDictionary<string, object?> values)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements.Where(element => element is not IHtmlButtonElement && !element.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || values.ContainsKey(name))
            {
                continue;
            }

            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } input when !input.IsChecked:
                case IHtmlInputElement { Type: "submit" or "file" or "button" }:
                    break;
                case IHtmlInputElement input:
                    fields.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement select:
                    fields.AddRange(select.SelectedOptions.Select(option => new KeyValuePair<string, string>(name, option.Value)));
                    break;
            }
        }

        foreach (var (name, value) in values)
        {
            fields.AddRange(value switch
            {
                null or FileToSend => [],
                IEnumerable<string> many => many.Select(one => new KeyValuePair<string, string>(name, one)),
                _ => [new KeyValuePair<string, string>(name, value.ToString()!)],
            });
        }

        return fields;
    }

    private static HttpContent Content(IHtmlFormElement form, List<KeyValuePair<string, string>> fields, IReadOnlyDictionary<string, object?>? values)
    {
        if (form.Enctype != "multipart/form-data")
        {
            return new FormUrlEncodedContent(fields);
        }

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (name, value) in values ?? new Dictionary<string, object?>())
        {
            if (value is FileToSend file)
            {
                var part = new ByteArrayContent(file.Content);
                part.Headers.ContentType = new(file.ContentType);
                content.Add(part, name, file.Name);
            }
        }

        return content;
    }

    private static string Encode(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
}

/// <summary>A file for a form's file field.</summary>
public sealed record FileToSend(string Name, string ContentType, byte[] Content);
