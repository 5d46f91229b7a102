namespace Tongban.Cases.Data.Rows;

/// <summary>What an account wants sent; who never chose has no row.</summary>
internal sealed class PreferenceRow
{
    public required Guid AccountId { get; init; }

    /// <summary>JSON of <see cref="Domain.Preferences"/>.</summary>
    public required string Content { get; set; }

    public required DateTime ChangedAt { get; set; }

    public required long Revision { get; set; }
}
