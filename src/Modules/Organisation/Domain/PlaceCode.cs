using Tongban.Kernel.Codes;

namespace Tongban.Organisation.Domain;

/// <summary>Place codes as the tree keeps them: twelve digits. Which provinces are allowed is settled when places are loaded.</summary>
internal static class PlaceCode
{
    private static readonly CodeRules Rules = CodeRules.ForDemonstration(DateOnly.MaxValue);

    public static string Twelve(string code) => code.PadRight(12, '0');

    public static int LevelOf(string code) => (int)Parse(code).Level;

    /// <summary>Codes of the places above, nearest first; whether they exist is another question.</summary>
    public static IEnumerable<string> Above(string code)
    {
        for (var above = Parse(code).Parent; above is { } place; above = place.Parent)
            yield return place.Value;
    }

    private static DivisionCode Parse(string code) => DivisionCode.Parse(Twelve(code), Rules).Value;
}
