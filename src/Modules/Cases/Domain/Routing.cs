namespace Tongban.Cases.Domain;

/// <summary>Where somebody can be reached, by channel; a way that isn't known is left out.</summary>
internal sealed record Addresses(string? Mobile, string? Email, string? Webhook)
{
    public string? Of(string channel) => channel switch
    {
        "sms" => Mobile,
        "email" => Email,
        "webhook" => Webhook,
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, null),
    };
}

/// <summary>One way that a message takes.</summary>
/// <param name="Wanted">False when the person switched it off: then it is only noted that it was not sent.</param>
internal sealed record Way(string Channel, string Address, bool Wanted);

/// <summary>By which ways a message leaves the house.</summary>
internal static class Routing
{
    public static IReadOnlyList<Way> Of(string category, IEnumerable<string> channels, Addresses addresses, Preferences preferences) =>
    [
        .. channels.Where(channel => channel != "inbox" && addresses.Of(channel) is { Length: > 0 })
            .Select(channel => new Way(channel, addresses.Of(channel)!, preferences.Wants(category, channel))),
    ];
}
