using System.Text.RegularExpressions;

namespace Tongban.Cases.Domain;

/// <summary>A message as it is sent.</summary>
internal sealed record Letter(string Title, string Body, string Sms);

/// <summary>Draws a template with the facts of one notice.</summary>
internal static partial class MessageText
{
    /// <param name="sign">The sender's mark 【…】 that text messages begin with.</param>
    public static Letter Draw(MessageTemplate template, Notice notice, string sign) => new(
        Fill(template.Title, notice.Facts),
        Join(template.Body, notice.Facts),
        SmsText.Fit(facts => sign + Join(template.Sms, facts), notice.Facts));

    private static string Join(IEnumerable<MessagePart> parts, IReadOnlyDictionary<string, string> facts) => string.Concat(parts
        .Where(part => (part.When is null || facts.ContainsKey(part.When)) && (part.Unless is null || !facts.ContainsKey(part.Unless)))
        .Select(part => Fill(part.P, facts)));

    /// <summary>What is missing was refused when the template was published.</summary>
    private static string Fill(string text, IReadOnlyDictionary<string, string> facts) =>
        Placeholder().Replace(text, match => facts[match.Groups["fact"].Value]);

    [GeneratedRegex(@"\{(?<fact>[a-zA-Z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
