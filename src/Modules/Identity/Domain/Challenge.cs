using System.Globalization;
using System.Security.Cryptography;

namespace Tongban.Identity.Domain;

/// <summary>What a code is asked for.</summary>
internal enum ChallengePurpose
{
    SignUp,
    NewPassword,

    /// <summary>Sent by mail: whoever can read it holds the address.</summary>
    ProveEmail,
}

/// <summary>A question by text message 短信验证码: whoever can read the code holds the phone.</summary>
internal sealed class Challenge
{
    public const int Tries = 5;
    public const int SendsADay = 10;

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);

    public required Guid Id { get; init; }

    public required ChallengePurpose Purpose { get; init; }

    public required string MobileIndex { get; init; }

    /// <summary>What is done once the code was right, sealed.</summary>
    public required string Content { get; init; }

    /// <summary>Blind index of id and code: the code itself is nowhere but in the message.</summary>
    public required string CodeIndex { get; set; }

    public required DateTime SentAt { get; set; }

    public int Failures { get; set; }

    public DateTime? UsedAt { get; set; }

    public bool IsOpen(DateTime now) => UsedAt is null && Failures < Tries && now < SentAt + Life;

    /// <summary>Six digits, leading zeros included.</summary>
    public static string NewCode() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Not in time order: nobody can tell from one challenge what another is called.</summary>
    public static Guid NewId() => new(RandomNumberGenerator.GetBytes(16));
}
