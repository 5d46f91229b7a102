using System.Globalization;

namespace Tongban.Cases.Documents;

/// <summary>What stands around a document's body: whose it is, its number, its date.</summary>
/// <param name="Number">发文字号.</param>
/// <param name="Code">文书核验码.</param>
/// <param name="Site">Where strangers verify it, without a slash at the end; empty where the site's address isn't set.</param>
internal sealed record DocumentHead(string Organ, string Number, DateOnly IssuedOn, string Code, string Site)
{
    /// <summary>机关代字〔年份〕序号号: no leading zeros and no 第 before the number (GB/T 9704).</summary>
    public static string NumberOf(string prefix, string word, int year, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{word}〔{year}〕{sequence}号");

    /// <summary>The gapless series that the number is drawn from.</summary>
    public static string Series(Guid department, string word, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"cases.document/{department:N}/{word}/{year}");
}

/// <summary>文书核验码: twelve characters that can be typed from paper.</summary>
internal static class DocumentCode
{
    private const int Half = 6;

    /// <summary>From the random end of the document's id: forty-eight bits that nobody guesses through a limited form.</summary>
    public static string Of(Guid id) => Convert.ToHexString(id.ToByteArray(bigEndian: true)[^Half..]);

    /// <summary>As it was printed: A1B2-C3D4-E5F6.</summary>
    public static string Grouped(string code) => $"{code[..4]}-{code[4..8]}-{code[8..]}";

    /// <returns>The code without blanks and dashes; null when it can't be one.</returns>
    public static string? Parse(string? text)
    {
        var bare = new string([.. (text ?? "").Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return bare.Length == 2 * Half && bare.All(char.IsAsciiHexDigit) ? bare : null;
    }
}
