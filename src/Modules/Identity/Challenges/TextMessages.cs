using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Options;
using Tongban.Identity.Contracts;
using Tongban.Platform.Data;

namespace Tongban.Identity.Challenges;

/// <summary>Section <c>Identity:TextMessages</c> of the configuration.</summary>
internal sealed class TextMessageOptions
{
    public const string Section = "Identity:TextMessages";

    /// <summary>Where messages are posted as JSON <c>{ id, mobile, text }</c>; the operator's gateway stands there. Empty: none.</summary>
    public string Url { get; set; } = "";

    /// <summary>Sent as a bearer token.</summary>
    public string Token { get; set; } = "";
}

/// <summary>Hands messages to the operator's gateway; without one the demonstration only records them.</summary>
internal sealed class TextMessages(IOptions<TextMessageOptions> options, SeedSource source, IHttpClientFactory clients) : ITextMessages
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public bool Connected => options.Value.Url.Length > 0;

    public bool Available => Connected || source.Demonstration;

    public async Task SendAsync(Guid id, string mobile, string text, CancellationToken ct)
    {
        if (options.Value.Url.Length == 0)
        {
            // The demonstration's phones can't ring: the message stays in its table, and a page shows it.
            if (source.Demonstration)
                return;
            throw new InvalidOperationException("Identity:TextMessages:Url is not set.");
        }

        using var client = clients.CreateClient(nameof(TextMessages));
        client.Timeout = Patience;
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Url) { Content = JsonContent.Create(new { id, mobile, text }) };
        if (options.Value.Token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.Token);
        using var response = await client.SendAsync(request, ct);
        response.EnsureSuccessStatusCode();
    }
}
