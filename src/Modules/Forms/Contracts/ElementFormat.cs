using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Tongban.Kernel;

namespace Tongban.Forms.Contracts;

/// <summary>The length that a format of GB/T 39046 allows.</summary>
/// <param name="MaxLength">Most characters (digits for numbers).</param>
/// <param name="Exact">True when the length is fixed.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="DigitsOnly">True for <c>n</c>: a text of digits, such as an account number.</param>
public sealed partial record ElementFormat(int MaxLength, bool Exact, int Decimals, bool DigitsOnly)
{
    private static readonly ConcurrentDictionary<string, ElementFormat> Known = new(StringComparer.Ordinal);

    /// <summary>The format of a published element, which was checked when it was read.</summary>
    public static ElementFormat Of(string text) => Known.GetOrAdd(text, static unknown => Parse(unknown).Value);

    public static Result<ElementFormat> Parse(string text)
    {
        if (text == "YYYYMMDD")
        {
            return new ElementFormat(10, false, 0, true);
        }

        var match = Notation().Match(text);
        if (!match.Success)
        {
            return FormProblems.Format.With(text);
        }

        return new ElementFormat(
            int.Parse(match.Groups["length"].ValueSpan, CultureInfo.InvariantCulture),
            !match.Groups["upTo"].Success,
            match.Groups["decimals"].Success ? int.Parse(match.Groups["decimals"].ValueSpan, CultureInfo.InvariantCulture) : 0,
            match.Groups["kind"].ValueSpan is "n");
    }

    [GeneratedRegex(@"^(?<kind>an|a|n)(?<upTo>\.\.)?(?<length>[1-9][0-9]{0,4})(,(?<decimals>[0-9]))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Notation();
}
