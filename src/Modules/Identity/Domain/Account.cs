using Microsoft.AspNetCore.Identity;

namespace Tongban.Identity.Domain;

internal enum AccountKind
{
    /// <summary>A natural person, who may also act for companies.</summary>
    Person,

    /// <summary>An official; the account has the id of the member of staff.</summary>
    Staff,
}

/// <summary>Real-name level 实名等级: how sure it is who stands behind an account.</summary>
internal static class RealName
{
    public const int None = 0;

    /// <summary>Holds the mobile number.</summary>
    public const int Mobile = 1;

    /// <summary>Name, identity number and mobile number agree with the population register, and the person holds the mobile.</summary>
    public const int Register = 2;
}

/// <summary>An account. Identity and mobile numbers are sealed; their blind indexes find it.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public Account() => LockoutEnabled = true;

    public required AccountKind Kind { get; init; }

    public required string Name { get; set; }

    public string? IdNumberSealed { get; set; }

    public string? IdNumberIndex { get; set; }

    public string? MobileSealed { get; set; }

    public string? MobileIndex { get; set; }

    /// <summary>Where messages go by mail; set only once a code sent there came back.</summary>
    public string? EmailSealed { get; set; }

    public int RealNameLevel { get; set; }

    /// <summary>Set while the password is one that an administrator handed out: until it is changed the account has no rights.</summary>
    public bool MustChangePassword { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When an administrator closed it; null while it is open.</summary>
    public DateTime? ClosedAt { get; set; }
}
