using Tongban.Platform;

namespace Tongban.Catalogue.Domain;

/// <summary>The word in addresses of a life event that somebody adds: made from its first name, and kept when that changes.</summary>
internal static class EventCode
{
    public static string Of(string name) => StableId.From("life-event", name).ToString("N")[..8];
}
