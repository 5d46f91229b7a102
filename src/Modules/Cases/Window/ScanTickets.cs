using System.Globalization;
using Microsoft.AspNetCore.DataProtection;

namespace Tongban.Cases.Window;

/// <summary>
/// The scan port: for half an hour whoever holds the ticket, a document camera's program or the clerk's phone, may add
/// pictures to this one draft and see nothing of it.
/// </summary>
internal sealed class ScanTickets(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Valid = TimeSpan.FromMinutes(30);
    private readonly IDataProtector _protector = protection.CreateProtector("cases.scan");

    public string Issue(Guid draft, Guid clerk) =>
        _protector.Protect($"{draft:N}|{clerk:N}|{time.GetUtcNow().Add(Valid).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}");

    /// <returns>The draft and whose it is; null when the ticket is no good any more.</returns>
    public (Guid Draft, Guid Clerk)? Read(string ticket)
    {
        try
        {
            return _protector.Unprotect(ticket).Split('|') is [var draft, var clerk, var until]
                && long.Parse(until, CultureInfo.InvariantCulture) >= time.GetUtcNow().ToUnixTimeSeconds()
                ? (Guid.ParseExact(draft, "N"), Guid.ParseExact(clerk, "N"))
                : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
