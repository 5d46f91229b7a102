using System.Text.RegularExpressions;

namespace Tongban.Cases.Window;

/// <summary>
/// What an identity card reader 身份证阅读器 writes. Readers in keyboard mode type one line into the field that has the
/// focus; vendors differ in order and separator, so the two facts that are needed are told by their shape.
/// </summary>
internal static partial class CardText
{
    /// <returns>Name and number; null when the line holds no number of eighteen characters.</returns>
    public static (string Name, string Number)? Read(string? line)
    {
        var parts = Separators().Split(line ?? "").Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        var number = parts.FirstOrDefault(part => Number().IsMatch(part));
        var name = parts.FirstOrDefault(part => Name().IsMatch(part));
        return number is null || name is null ? null : (name, number.ToUpperInvariant());
    }

    [GeneratedRegex(@"[|^\t,，;；#\r\n]+", RegexOptions.None, 100)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\d{17}[\dXx]$", RegexOptions.None, 100)]
    private static partial Regex Number();

    // Sex and nation stand on the card too; a name has two characters at least.
    [GeneratedRegex(@"^(?!.*[族省市县区])[\u4e00-\u9fff·]{2,20}$", RegexOptions.None, 100)]
    private static partial Regex Name();
}
