namespace Tongban.Catalogue.Domain.Editing;

internal static class Places
{
    /// <summary>How the codes of all places within a place begin: 990101000000 → 990101.</summary>
    public static string Stem(string place)
    {
        var end = new[] { 2, 4, 6, 9 }.FirstOrDefault(length => place.Length == 12 && place[length..].All(digit => digit == '0'), place.Length);
        return place[..end];
    }
}
