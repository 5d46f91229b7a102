using System.Net.Http.Headers;
using System.Text.Json;

namespace Tongban.Bench.Flow;

/// <summary>An application under way.</summary>
internal sealed record Begun(Guid Id, string Tag);

/// <summary>A submission that the server acknowledged.</summary>
internal sealed record Acknowledged(Guid Id, string Number);

/// <summary>One signed-in applicant on a connection of their own, step by step through the API.</summary>
internal sealed class FlowClient : IDisposable
{
    private const string Applications = "/api/v1/applications";
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");
    private readonly HttpClient _http;

    public FlowClient(Uri address, string cookie)
    {
        if (!address.IsLoopback)
        {
            throw new ArgumentException("load goes to 127.0.0.1 only", nameof(address));
        }

        var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 1 };
        _http = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
        _http.DefaultRequestHeaders.Add("Cookie", cookie);
    }

    public async Task<Acknowledged> WholeAsync()
    {
        var begun = await BeginAsync();
        await SaveAsync(begun);
        var submitted = await SubmitAsync(begun.Id);
        await ReadAsync(begun.Id);
        return submitted;
    }

    public async Task<Begun> BeginAsync()
    {
        using var answer = await SendAsync(HttpMethod.Post, Applications, FlowPayload.Begin);
        return new Begun((await BodyAsync(answer)).GetProperty("id").GetGuid(), answer.Headers.ETag!.Tag);
    }

    public async Task SaveAsync(Begun begun) =>
        (await SendAsync(HttpMethod.Put, $"{Applications}/{begun.Id}/form", FlowPayload.Form, begun.Tag)).Dispose();

    /// <summary>May be repeated: the same application answers with the same case.</summary>
    public async Task<Acknowledged> SubmitAsync(Guid id)
    {
        using var answer = await SendAsync(HttpMethod.Post, $"{Applications}/{id}/submit", FlowPayload.Submit);
        var body = await BodyAsync(answer);
        return new Acknowledged(body.GetProperty("id").GetGuid(), body.GetProperty("number").GetString()!);
    }

    /// <returns>The case's number as it is read back.</returns>
    public async Task<string> ReadAsync(Guid id)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"{Applications}/{id}", body: null);
        return (await BodyAsync(answer)).GetProperty("number").GetString()!;
    }

    public void Dispose() => _http.Dispose();

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        return document.RootElement.Clone();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, byte[]? body, string? tag = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = JsonType } };
        }

        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        var answer = await _http.SendAsync(request);
        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        var text = await answer.Content.ReadAsStringAsync();
        answer.Dispose();
        throw new RefusedException($"{method} {path}: {(int)answer.StatusCode} {text[..Math.Min(text.Length, 300)]}");
    }
}

/// <summary>The server answered, but not with success.</summary>
internal sealed class RefusedException(string message) : Exception(message);
