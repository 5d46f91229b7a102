using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tongban.Cases.Domain;

/// <summary>
/// How the receiver knows that a message is ours and new: HMAC-SHA256 over the time, a dot and the body, by a secret that
/// was shown once. The receiver refuses what is older than a few minutes, and an id that it has seen.
/// </summary>
internal static class WebhookSignature
{
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <returns>For example <c>t=1772413200,v1=5257a8…</c>.</returns>
    public static string Of(string secret, DateTimeOffset at, string body)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var tag = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        return $"t={time},v1={Convert.ToHexStringLower(tag)}";
    }
}
