using FsCheck;
using FsCheck.Fluent;
using Tongban.Identity.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Identity;

public sealed class DelegationTests
{
    private static readonly DateOnly Base = new(2026, 3, 1);

    [Fact]
    public void HoldsOn_ExactlyFromFirstToLastDayUnlessRevoked() => Prop.ForAll(
        Gen.Choose(0, 40).Three().ToArbitrary(), ArbMap.Default.ArbFor<bool>(), (days, revoked) =>
        {
            var (from, to, today) = (Base.AddDays(days.Item1), Base.AddDays(days.Item2), Base.AddDays(days.Item3));
            var delegation = Make(from, to, revoked);
            Assert.Equal(!revoked && from <= today && today <= to, delegation.HoldsOn(today));
            Assert.Equal(delegation.HoldsOn(today), delegation.StateOn(today) == DelegationState.Holding);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(-1, DelegationState.Coming)]
    [InlineData(0, DelegationState.Holding)]
    [InlineData(10, DelegationState.Holding)]
    [InlineData(11, DelegationState.Over)]
    public void StateOn_TellsWhere(int day, object state) =>
        Assert.Equal((DelegationState)state, Make(Base, Base.AddDays(10), revoked: false).StateOn(Base.AddDays(day)));

    [Fact]
    public void Challenge_IsOpenForTenMinutesAndFiveTries()
    {
        var sent = new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);
        Challenge At(int failures, DateTime? used = null) => new()
        {
            Id = Challenge.NewId(),
            Purpose = ChallengePurpose.SignUp,
            MobileIndex = "",
            Content = "",
            CodeIndex = "",
            SentAt = sent,
            Failures = failures,
            UsedAt = used,
        };
        Assert.True(At(4).IsOpen(sent.AddMinutes(10).AddTicks(-1)));
        Assert.False(At(4).IsOpen(sent.AddMinutes(10)));
        Assert.False(At(5).IsOpen(sent));
        Assert.False(At(0, sent).IsOpen(sent));
    }

    [Fact]
    public void NewCode_HasSixDigitsAndIsNotAlwaysTheSame()
    {
        var codes = Enumerable.Range(0, 200).Select(_ => Challenge.NewCode()).ToList();
        Assert.All(codes, code => Assert.Matches("^[0-9]{6}$", code));
        Assert.True(codes.Distinct().Count() > 190);
    }

    private static Delegation Make(DateOnly from, DateOnly to, bool revoked) => new()
    {
        Id = Challenge.NewId(),
        CompanyCode = "",
        CompanyName = "",
        AgentId = Challenge.NewId(),
        AgentName = "",
        GrantedBy = Challenge.NewId(),
        GrantedByName = "",
        GrantedAt = default,
        ValidFrom = from,
        ValidTo = to,
        RevokedAt = revoked ? DateTime.UnixEpoch : null,
    };
}
