using System.Text.RegularExpressions;
using Tongban.Kernel;

namespace Tongban.Identity.Domain;

/// <summary>An e-mail address that can be written into a command to a mail server and into a header as it stands.</summary>
internal sealed partial record EmailAddress
{
    private const int Longest = 254;

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    /// <summary>Enough to recognise one's own, not enough to use somebody else's.</summary>
    public string Masked => $"{Value[..1]}***{Value[Value.IndexOf('@', StringComparison.Ordinal)..]}";

    public static Result<EmailAddress> Parse(string? text)
    {
        var value = (text ?? "").Trim();
        if (value.Length > Longest || !Shape().IsMatch(value))
            return Problems.EmailWrong;
        var at = value.IndexOf('@', StringComparison.Ordinal);
        // The domain has no case; what stands before it may have, so it is left alone.
        return new EmailAddress(value[..at] + value[at..].ToLowerInvariant());
    }

    [GeneratedRegex(@"^[A-Za-z0-9_%+-]+(\.[A-Za-z0-9_%+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
