namespace Tongban.Cases.Domain;

/// <summary>When a message may leave, and when it is tried again.</summary>
internal static class Sending
{
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12)];

    /// <summary>
    /// A phone rings at night whatever the message says, so texts always wait. Mail wakes nobody: it waits too, unless it is
    /// urgent. A company's program doesn't sleep. The inbox has had it from the beginning.
    /// </summary>
    public static bool KeepsQuiet(string channel, bool urgent) => channel == "sms" || (channel == "email" && !urgent);

    /// <param name="attempts">How many there were.</param>
    /// <returns>When the next one is; null when it is given up 未送达.</returns>
    public static DateTimeOffset? Next(int attempts, DateTimeOffset now) => attempts <= Waits.Length ? now + Waits[attempts - 1] : null;
}
