namespace Tongban.Identity.Data;

/// <summary>An attempt to sign in. Kept for the account's owner to see, and so that unknown names cost as much as known ones.</summary>
internal sealed class SignInRow
{
    public required Guid Id { get; init; }

    public required DateTime At { get; init; }

    public Guid? AccountId { get; init; }

    public required bool Succeeded { get; init; }

    public required string Address { get; init; }
}

/// <summary>What a person saved for themselves 常用信息.</summary>
internal sealed class ProfileRow
{
    public required Guid AccountId { get; init; }

    /// <summary>Sealed JSON: element to value and the day on which it was saved.</summary>
    public required string Facts { get; init; }

    public required DateTime ChangedAt { get; init; }
}

/// <summary>A form that was posted after the session had run out.</summary>
internal sealed class ParkedFormRow
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string Path { get; init; }

    public required string Fields { get; init; }

    public required DateTime ExpiresAt { get; init; }
}

/// <summary>A short text on its way to a phone or, when it proves an e-mail address, by mail.</summary>
internal sealed class TextMessageRow
{
    public required Guid Id { get; init; }

    public required DateTime At { get; init; }

    /// <summary>sms or email.</summary>
    public string Channel { get; init; } = TextChannels.Sms;

    /// <summary>The mobile number or e-mail address, sealed.</summary>
    public required string Mobile { get; init; }

    public required string Text { get; init; }

    public int Attempts { get; set; }

    /// <summary>When to try next; null once it was sent or given up.</summary>
    public DateTime? NextTry { get; set; }

    public DateTime? SentAt { get; set; }
}

internal static class TextChannels
{
    public const string Sms = "sms";
    public const string Email = "email";
}
