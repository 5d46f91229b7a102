using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using Tongban.Cases.Data;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Cases.Messages;

/// <summary>What a company's program is told.</summary>
internal sealed record WebhookBody(Guid Id, string Event, Guid CaseId, string CaseNumber, string Title, string Body, DateTimeOffset At);

/// <summary>
/// Posts messages to companies' own programs, signed. It follows no redirect, uses no proxy and connects only to the very
/// address that was judged: a name that means one address when asked and another when called leads nowhere.
/// </summary>
internal sealed class WebhookCarrier(Webhooks hooks, IOptions<MessageOptions> options, SeedSource source, TimeProvider time) : ICarrier, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        // A name is judged again at least this often.
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = (context, ct) => ConnectAsync(context.DnsEndPoint, options.Value.PrivateWebhooks, ct),
    })
    { Timeout = Patience };

    public string Channel => Channels.Webhook;

    public async Task<Result<Carried>> SendAsync(Parcel parcel, CancellationToken ct)
    {
        if (!(options.Value.SendWebhooks ?? !source.Demonstration))
            return Carried.OnPaper;
        if (await hooks.OfAsync(parcel.Message.ApplicantIndex, ct) is not { } hook)
            return CaseProblems.WebhookRefused.With("单位已经停用推送");
        try
        {
            using var request = Request(parcel, hook.Url, hooks.SecretOf(hook));
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return response.IsSuccessStatusCode ? new Carried($"HTTP {(int)response.StatusCode}") : CaseProblems.WebhookRefused.With($"HTTP {(int)response.StatusCode}");
        }
        catch (HttpRequestException refused)
        {
            return CaseProblems.WebhookRefused.With(refused.InnerException is PrivateTarget ? "网址指向内部网络" : refused.HttpRequestError.ToString());
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return CaseProblems.WebhookRefused.With("没有应答");
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(Parcel parcel, string url, string secret)
    {
        var message = parcel.Message;
        var body = CaseJson.Write(new WebhookBody(parcel.Id, message.Kind, message.CaseId, message.CaseNumber, message.Title, message.Body, new DateTimeOffset(message.CreatedAt)));
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Tongban-Delivery", parcel.Id.ToString());
        request.Headers.Add("Tongban-Signature", WebhookSignature.Of(secret, time.GetUtcNow(), body));
        return request;
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, bool anywhere, CancellationToken ct)
    {
        var found = await Dns.GetHostAddressesAsync(target.Host, ct);
        var reachable = found.Where(address => anywhere || PublicAddress.Is(address)).ToArray();
        if (reachable.Length == 0)
            throw new PrivateTarget();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(reachable, target.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The name means only addresses that are nobody's on the internet.</summary>
    private sealed class PrivateTarget : Exception;
}
