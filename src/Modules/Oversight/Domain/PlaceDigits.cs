namespace Tongban.Oversight.Domain;

/// <summary>The digits of a division code that say something: what lies within the place begins with them.</summary>
internal static class PlaceDigits
{
    private static readonly int[] Levels = [2, 4, 6, 9];

    /// <returns>Empty, which is everywhere, for what is no code.</returns>
    public static string Of(string? place)
    {
        if (place is not { Length: >= 2 and <= 12 } || !place.All(char.IsAsciiDigit))
        {
            return "";
        }

        var whole = place.PadRight(12, '0');
        return Levels.Where(level => whole[level..].All(digit => digit == '0')).Select(level => whole[..level]).FirstOrDefault(whole);
    }
}
