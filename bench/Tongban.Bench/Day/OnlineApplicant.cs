using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using Tongban.Bench.Flow;

namespace Tongban.Bench.Day;

/// <summary>One connection of a signed-in applicant: applies over the API, reads messages and cases on the portal's pages.</summary>
internal sealed class OnlineApplicant : IDisposable
{
    private const string Applications = "/api/v1/applications";
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");
    private readonly HttpClient _http;
    private readonly DayBook _book;
    private readonly ConcurrentQueue<Guid> _mine = new();

    public OnlineApplicant(Uri address, PageTimes times, DayBook book, string cookie)
    {
        _http = new HttpClient(new TimedHandler(times)) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
        _http.DefaultRequestHeaders.Add("Cookie", cookie);
        _book = book;
    }

    public async Task ApplyAsync(OnlineMatter matter)
    {
        Guid draft;
        string tag;
        using (var begun = await SendAsync(HttpMethod.Post, Applications, matter.Begin))
        {
            (draft, tag) = ((await BodyAsync(begun)).GetProperty("id").GetGuid(), begun.Headers.ETag!.Tag);
        }

        (await SendAsync(HttpMethod.Put, $"{Applications}/{draft}/form", matter.Form, tag)).Dispose();
        using var submitted = await SendAsync(HttpMethod.Post, $"{Applications}/{draft}/submit", FlowPayload.Submit);
        var body = await BodyAsync(submitted);
        var id = body.GetProperty("id").GetGuid();
        _book.Numbers[id] = body.GetProperty("number").GetString()!;
        _book.Done("online: submit");
        await ReadAsync($"/me/cases/{id}");
        await LookBackAsync(id);
    }

    /// <summary>Messages, the list of cases, and the page of a case of some time ago.</summary>
    private async Task LookBackAsync(Guid id)
    {
        _mine.Enqueue(id);
        await ReadAsync("/me/messages");
        if (_mine.Count > 5 && _mine.TryDequeue(out var earlier))
        {
            await ReadAsync("/me/cases");
            await ReadAsync($"/me/cases/{earlier}");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task ReadAsync(string path) => (await SendAsync(HttpMethod.Get, path, null)).Dispose();

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
        throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode} {text}");
    }
}
