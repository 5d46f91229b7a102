using System.Globalization;
using System.Text;

namespace Tongban.Identity.Mail;

/// <summary>A message as mail servers carry it (RFC 5322, MIME): everything but plain headers in base64, so that no line is a command.</summary>
internal static class MailText
{
    private const int Line = 76;

    /// <summary>RFC 2047: an encoded word holds at most 75 characters; 15 Chinese characters make 60 of base64.</summary>
    private const int Word = 15;

    /// <param name="from">The sender's address.</param>
    /// <param name="name">The sender's name as people see it.</param>
    public static string Of(Guid id, (string Address, string Name) from, string to, string subject, string body, DateTimeOffset at) => string.Join("\r\n",
    [
        $"From: {Encoded(from.Name)} <{from.Address}>",
        $"To: <{to}>",
        $"Subject: {Encoded(subject)}",
        string.Create(CultureInfo.InvariantCulture, $"Date: {at.UtcDateTime:ddd, dd MMM yyyy HH:mm:ss} +0000"),
        $"Message-ID: <{id:N}@{from.Address[(from.Address.IndexOf('@', StringComparison.Ordinal) + 1)..]}>",
        "Auto-Submitted: auto-generated",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        .. Lines(Convert.ToBase64String(Encoding.UTF8.GetBytes(body))),
    ]);

    /// <summary>In words of whole characters: half of one in each of two words is unreadable.</summary>
    private static string Encoded(string text) => string.Join("\r\n ", Whole(text).Select(part => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(part))}?="));

    private static IEnumerable<string> Whole(string text) => text.EnumerateRunes().Chunk(Word).Select(runes => string.Concat(runes.Select(rune => rune.ToString())));

    private static IEnumerable<string> Lines(string base64) => base64.Chunk(Line).Select(part => new string(part));
}
