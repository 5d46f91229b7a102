namespace Tongban.Catalogue.Domain.Editing;

/// <summary>An item's word in addresses.</summary>
internal static class Slugs
{
    public static bool Fits(string? slug) => slug is { Length: > 0 and <= 60 } && slug != "new" && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>For an item that a place takes from the directory: the same code and place give the same word.</summary>
    public static string Of(string basicCode, string place) => $"{basicCode.ToLowerInvariant()}-{Places.Stem(place)}";
}
