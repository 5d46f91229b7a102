namespace Tongban.Halls.Domain;

internal static class Places
{
    /// <summary>The digits of a place's code that all places within it share: 990101000000 → 990101.</summary>
    public static string Significant(string code) => code switch
    {
        _ when code[2..].All(IsZero) => code[..2],
        _ when code[4..].All(IsZero) => code[..4],
        _ when code[6..].All(IsZero) => code[..6],
        _ when code[9..].All(IsZero) => code[..9],
        _ => code,
    };

    private static bool IsZero(char digit) => digit == '0';
}
