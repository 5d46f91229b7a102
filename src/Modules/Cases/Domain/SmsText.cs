using System.Text.RegularExpressions;

namespace Tongban.Cases.Domain;

/// <summary>
/// Text messages with Chinese in them are UCS-2 (3GPP TS 23.038): 70 characters in one, 67 in each of several. One is paid
/// for and read; the third part of three is not.
/// </summary>
internal static partial class SmsText
{
    public const int Single = 70;
    public const int OfSeveral = 67;

    /// <summary>An item's name keeps at least these many characters.</summary>
    private const int Least = 6;

    public static int Parts(string text) => text.Length <= Single ? 1 : (text.Length + OfSeveral - 1) / OfSeveral;

    /// <summary>Shortens the item's name, and nothing else, until the whole fits into one message, as far as that can be done.</summary>
    public static string Fit(Func<IReadOnlyDictionary<string, string>, string> draw, IReadOnlyDictionary<string, string> facts)
    {
        var whole = draw(facts);
        var item = facts.GetValueOrDefault("item", "");
        var over = whole.Length - Single;
        if (over > 0 && item.Length > Least)
        {
            var kept = Math.Max(Least, item.Length - over - 1);
            whole = draw(new Dictionary<string, string>(facts, StringComparer.Ordinal) { ["item"] = item[..kept] + "…" });
        }

        return WithoutIdentityNumbers(whole);
    }

    /// <summary>Phones lie about and gateways keep what they carry: whatever an official typed, no identity number leaves whole.</summary>
    public static string WithoutIdentityNumbers(string text) =>
        IdentityNumber().Replace(text, match => $"{match.Value[..4]}****{match.Value[^2..]}");

    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])|(?<![0-9A-Za-z])[0-9]{15}(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdentityNumber();
}
