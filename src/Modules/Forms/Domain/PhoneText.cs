using System.Text.RegularExpressions;

namespace Tongban.Forms.Domain;

internal static partial class PhoneText
{
    /// <summary>Mobile; fixed line with area code and perhaps an extension; short service numbers such as 12345; 400 numbers.</summary>
    public static bool IsRight(string text) => Mobile().IsMatch(text) || Fixed().IsMatch(text) || Service().IsMatch(text);

    [GeneratedRegex(@"^1[3-9]\d{9}$", RegexOptions.ECMAScript, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^0\d{2,3}-?[2-9]\d{6,7}(-\d{1,6})?$", RegexOptions.ECMAScript, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fixed();

    [GeneratedRegex(@"^(1[0-2]\d{3}|9[56]\d{3}|400-?\d{3}-?\d{4})$", RegexOptions.ECMAScript, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Service();
}
