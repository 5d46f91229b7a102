using System.Net;
using System.Net.Sockets;
using Tongban.Catalogue.Domain.Rules;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>
/// Asks the addresses that items name whether they still answer. One miss says nothing, and where nothing at all answers there
/// is no way out of this network: then nobody's address is called dead.
/// </summary>
internal sealed class LinkCheck(Store store, LinkAsker asker, TimeProvider time) : IJob
{
    private const int MissesUntilDead = 3;
    private const int Batch = 200;

    public string Name => "catalogue-links";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken ct)
    {
        var addresses = await store.ListAsync(
            "select address, misses, dead from catalogue_link order by checked_at is not null, checked_at limit @p0", row => (Address: row.GetString(0), Misses: row.GetInt32(1), Dead: row.GetBoolean(2)), ct, Batch);
        var answers = new List<(string Address, int Misses, bool WasDead, bool Answered)>();
        foreach (var (address, misses, dead) in addresses)
        {
            answers.Add((address, misses, dead, await asker.AnswersAsync(address, ct)));
        }

        if (!answers.Exists(answer => answer.Answered))
        {
            return;
        }

        await store.WriteAsync(new OperationContext(Actor.System(Name), time.GetUtcNow(), "检查网址", Channel: "job"), (write, _) =>
        {
            foreach (var (address, misses, wasDead, answered) in answers)
            {
                var now = answered ? 0 : misses + 1;
                var dead = now >= MissesUntilDead;
                write.Execute("update catalogue_link set misses = @p1, dead = @p2, checked_at = @p3 where address = @p0", 1, address, now, dead, time.GetUtcNow().UtcDateTime);
                if (dead != wasDead)
                {
                    // Items that name it are checked again: they say so themselves in their findings or their bodies.
                    write.Execute("update catalogue_check set version = 0 where item_id in (select i.id from catalogue_item i where i.body like @p0)", null, $"%{address}%");
                }
            }

            return Task.FromResult(Result.Ok);
        }, ct);
    }
}

/// <summary>Asks one address, never one inside this network: an item's author doesn't get to look behind the wall.</summary>
internal sealed class LinkAsker : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { ConnectCallback = ConnectAsync, AllowAutoRedirect = true, MaxAutomaticRedirections = 3, UseProxy = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(5),
        MaxResponseContentBufferSize = 64 * 1024,
    };

    public async Task<bool> AnswersAsync(string address, CancellationToken ct)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return response.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Gone) && (int)response.StatusCode < 500;
        }
        catch (Exception failure) when (failure is HttpRequestException or UriFormatException || failure is OperationCanceledException && !ct.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => _client.Dispose();

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        var open = Array.FindAll(found, IsPublic);
        if (open.Length == 0 || context.DnsEndPoint.Port is not (80 or 443))
        {
            throw new HttpRequestException("not a public address");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    internal static bool IsPublic(IPAddress address)
    {
        var own = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(own) || own.IsIPv6LinkLocal || own.IsIPv6SiteLocal || own.IsIPv6UniqueLocal || own.IsIPv6Multicast)
        {
            return false;
        }

        return own.AddressFamily != AddressFamily.InterNetwork || own.GetAddressBytes() is not
            ([0, ..] or [10, ..] or [127, ..] or [100, >= 64 and <= 127, ..] or [169, 254, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [>= 224, ..]);
    }
}
