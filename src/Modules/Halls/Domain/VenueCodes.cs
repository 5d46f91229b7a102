using Tongban.Halls.Contracts;

namespace Tongban.Halls.Domain;

/// <summary>Words of venues in addresses.</summary>
internal static class VenueCodes
{
    private const int Longest = 60;

    /// <summary>Stands for the form itself.</summary>
    private static readonly string[] Reserved = ["new", "map"];

    public static bool IsCode(string code) =>
        code.Length is > 0 and <= Longest && !Reserved.Contains(code) && code.All(sign => sign is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');

    /// <summary>One that nobody uses: <c>station-990101003-2</c>.</summary>
    public static string Free(VenueKind kind, string place, IReadOnlySet<string> taken)
    {
        var stem = $"{kind.Word()}-{Places.Significant(place)}";
        return Enumerable.Range(1, taken.Count + 1).Select(number => number == 1 ? stem : $"{stem}-{number}").First(code => !taken.Contains(code));
    }
}
