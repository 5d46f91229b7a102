using Tongban.Platform.Files;

namespace Tongban.Cases.Data;

/// <summary>Names of files as they are shown and sent.</summary>
internal static class PaperNames
{
    private const int Longest = 120;

    /// <summary>Without path and characters that file systems or terminals stumble over, of bearable length, and with the ending that its content deserves.</summary>
    public static string Tidy(string name, string type)
    {
        var bare = new string([.. Path.GetFileName(name.Replace('\\', '/')).Where(letter => !char.IsControl(letter) && !IsTurning(letter))]).Trim('.', ' ');
        var endings = ContentKind.Endings(type);
        if (bare.Length == 0)
            bare = "文件";
        if (!endings.Any(ending => bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            bare += endings[0];
        return bare.Length <= Longest ? bare : bare[^Longest..];
    }

    /// <summary>Marks that turn the direction of writing make «照片gpj.exe» look like «照片exe.jpg».</summary>
    private static bool IsTurning(char letter) => letter is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
