namespace Tongban.Cases.Domain;

/// <summary>What an account wants sent.</summary>
/// <param name="Off">What it doesn't want, as <c>reminder:sms</c>: a way that comes later is on until somebody switches it off.</param>
/// <param name="Quiet">Its own quiet hours; null for those of the place.</param>
internal sealed record Preferences(IReadOnlyList<string> Off, QuietHours? Quiet = null)
{
    public static Preferences None { get; } = new([]);

    /// <summary>The inbox keeps every legal notice: somebody who switched it off would miss a term.</summary>
    public bool Wants(string category, string channel) =>
        (category == MessageCategories.Legal && channel == "inbox") || !Off.Contains($"{category}:{channel}");
}
