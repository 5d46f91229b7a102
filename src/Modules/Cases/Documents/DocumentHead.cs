using System.Globalization;

namespace Tongban.Cases.Documents;

/// <summary>What stands around a document's body: whose it is, its number, its date.</summary>
/// <param name="Number">发文字号.</param>
internal sealed record DocumentHead(string Organ, string Number, DateOnly IssuedOn)
{
    /// <summary>机关代字〔年份〕序号号: no leading zeros and no 第 before the number (GB/T 9704).</summary>
    public static string NumberOf(string prefix, string word, int year, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{word}〔{year}〕{sequence}号");

    /// <summary>The gapless series that the number is drawn from.</summary>
    public static string Series(Guid department, string word, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"cases.document/{department:N}/{word}/{year}");
}
