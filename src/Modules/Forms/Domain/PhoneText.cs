using System.Text.RegularExpressions;

namespace Tongban.Forms.Domain;

internal static partial class PhoneText
{
    /// <summary>Mobile; fixed line with area code and perhaps an extension; short service numbers such as 12345; 400 numbers.</summary>
    public const string Pattern =
        "^(?:1[3-9][0-9]{9}|0[0-9]{2,3}-?[2-9][0-9]{6,7}(?:-[0-9]{1,6})?|1[0-2][0-9]{3}|9[56][0-9]{3}|400-?[0-9]{3}-?[0-9]{4})$";

    public static bool IsRight(string text) => Whole().IsMatch(text);

    [GeneratedRegex(Pattern, RegexOptions.ECMAScript, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();
}
