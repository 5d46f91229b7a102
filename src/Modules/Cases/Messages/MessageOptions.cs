using Tongban.Cases.Domain;

namespace Tongban.Cases.Messages;

/// <summary>Section <c>Cases:Messages</c> of the configuration.</summary>
internal sealed class MessageOptions
{
    public const string Section = "Cases:Messages";

    /// <summary>Quiet hours of the place, civil time; a person may choose their own.</summary>
    public TimeOnly QuietFrom { get; set; } = new(21, 0);

    public TimeOnly QuietTo { get; set; } = new(8, 0);

    /// <summary>Whether messages leave for companies' own programs; null: everywhere but in the demonstration, which records them.</summary>
    public bool? SendWebhooks { get; set; }

    /// <summary>
    /// Lets webhooks go to private and loopback addresses, and without TLS: for a place whose companies sit in the same network.
    /// Otherwise anybody with a company could have this program call its neighbours.
    /// </summary>
    public bool PrivateWebhooks { get; set; }

    public QuietHours Quiet => new(QuietFrom, QuietTo);
}
