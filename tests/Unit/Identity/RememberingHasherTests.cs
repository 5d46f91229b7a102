using Microsoft.AspNetCore.Identity;
using Tongban.Identity.Domain;
using Tongban.Identity.Sessions;
using Xunit;

namespace Tongban.Tests.Unit.Identity;

public sealed class RememberingHasherTests : IDisposable
{
    private readonly TestTime _time = new();
    private readonly Counting _full = new();
    private readonly RememberingHasher _hasher;

    public RememberingHasherTests() => _hasher = new RememberingHasher(_full, _time);

    [Fact]
    public void Verify_OfTheSameRightPassword_IsCheckedInFullOnce()
    {
        Assert.Equal([true, true, true], new[] { Right("hash", "hash!"), Right("hash", "hash!"), Right("hash", "hash!") });
        Assert.Equal(1, _full.Checks);
    }

    [Fact]
    public void Verify_OfAWrongPassword_IsCheckedInFullEachTime()
    {
        Assert.True(Right("hash", "hash!"));
        Assert.False(Right("hash", "guess"));
        Assert.False(Right("hash", "guess"));
        Assert.Equal(3, _full.Checks);
    }

    [Fact]
    public void Verify_AfterThePasswordWasChanged_KnowsTheOldOneNoLonger()
    {
        Assert.True(Right("hash", "hash!"));
        Assert.False(Right("other", "hash!"));
        Assert.True(Right("other", "other!"));
    }

    [Fact]
    public void Verify_AfterHalfAnHourWithoutUse_IsCheckedInFullAgain()
    {
        Assert.True(Right("hash", "hash!"));
        _time.Advance(TimeSpan.FromMinutes(29));
        Assert.True(Right("hash", "hash!"));
        _time.Advance(TimeSpan.FromMinutes(31));
        Assert.True(Right("hash", "hash!"));
        Assert.Equal(2, _full.Checks);
    }

    [Fact]
    public void Verify_OfAHashWithTooFewRounds_AsksEachTimeForANewOne()
    {
        Assert.Equal(PasswordVerificationResult.SuccessRehashNeeded, _hasher.VerifyHashedPassword(null!, "old", "old!"));
        Assert.Equal(PasswordVerificationResult.SuccessRehashNeeded, _hasher.VerifyHashedPassword(null!, "old", "old!"));
    }

    public void Dispose() => _hasher.Dispose();

    private bool Right(string hash, string password) => _hasher.VerifyHashedPassword(null!, hash, password) == PasswordVerificationResult.Success;

    private sealed class TestTime : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));

        public override DateTimeOffset GetUtcNow() => _now;

        public void Advance(TimeSpan by) => _now += by;
    }

    /// <summary>The right password is the hash with an exclamation mark.</summary>
    private sealed class Counting : IPasswordHasher<Account>
    {
        public int Checks { get; private set; }

        public string HashPassword(Account user, string password) => throw new NotSupportedException();

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Checks++;
            return providedPassword != hashedPassword + "!" ? PasswordVerificationResult.Failed
                : hashedPassword == "old" ? PasswordVerificationResult.SuccessRehashNeeded
                : PasswordVerificationResult.Success;
        }
    }
}
