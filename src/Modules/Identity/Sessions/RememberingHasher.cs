using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;
using Tongban.Identity.Domain;

namespace Tongban.Identity.Sessions;

/// <summary>
/// Spares an official who signs eighty decisions eighty times the tenth of a second that a password costs: a password that
/// was right a short while ago is known again by a keyed digest. A wrong one costs its full work each time.
/// </summary>
/// <remarks>
/// The digest lives in this process only, under a key that nobody else has and that dies with it; it depends on the stored
/// hash, so a changed password is asked for in full. See ADR 0011 for what is given up.
/// </remarks>
internal sealed class RememberingHasher(IPasswordHasher<Account> hasher, TimeProvider time) : IPasswordHasher<Account>, IDisposable
{
    private const int MostAccounts = 20_000;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostAccounts, Clock = new Clock(time) });

    public string HashPassword(Account user, string password) => hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        var digest = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{hashedPassword}\0{providedPassword}"));
        if (_known.TryGetValue(hashedPassword, out byte[]? known) && CryptographicOperations.FixedTimeEquals(known, digest))
        {
            return PasswordVerificationResult.Success;
        }

        var verdict = hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        if (verdict == PasswordVerificationResult.Success)
        {
            _known.Set(hashedPassword, digest, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Idle, AbsoluteExpirationRelativeToNow = Longest });
        }

        return verdict;
    }

    public void Dispose() => _known.Dispose();

    private sealed class Clock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
