namespace Tongban.Cases.Messages;

/// <summary>The ways by which a message travels.</summary>
internal static class Channels
{
    public const string Inbox = "inbox";
    public const string Sms = "sms";
    public const string Email = "email";
    public const string Webhook = "webhook";

    /// <summary>Those that leave the house.</summary>
    public static IReadOnlyList<string> Outward { get; } = [Sms, Email, Webhook];

    public static string Name(string channel) => channel switch
    {
        Inbox => "站内消息",
        Sms => "短信",
        Email => "电子邮件",
        Webhook => "系统推送",
        _ => channel,
    };

    /// <summary>Enough to recognise one's own address, not enough to use somebody else's.</summary>
    public static string Mask(string channel, string address)
    {
        if (channel == Webhook)
            return new Uri(address).Host;
        if (channel != Email)
            return address.Length > 7 ? $"{address[..3]}****{address[^4..]}" : "****";
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at <= 0 ? "****" : $"{address[..1]}***{address[at..]}";
    }
}
