using FsCheck;
using FsCheck.Fluent;
using Tongban.Voice.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Voice;

public sealed class FollowUpTests
{
    private static readonly Guid Me = Guid.CreateVersion7();
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Take_FromClaimToClose_GoesThroughEveryState()
    {
        var followUp = Opened();
        foreach (var (act, state) in new[]
        {
            (FollowUpAct.Claim, FollowUpState.Claimed), (FollowUpAct.Contact, FollowUpState.Contacted),
            (FollowUpAct.Rectify, FollowUpState.Rectified), (FollowUpAct.Close, FollowUpState.Closed),
        })
        {
            followUp = followUp.Take(act, Me, "王敏", At, "说明", FollowUpOutcome.Rectified).Value;
            Assert.Equal(state, followUp.State);
        }

        Assert.Equal(4, followUp.Steps.Count);
        Assert.Equal(FollowUpOutcome.Rectified, followUp.Outcome);
        Assert.Null(followUp.NextDue);
    }

    [Fact]
    public void Take_ByAnotherThanTheClaimant_IsRefused() =>
        Assert.Equal("voice-0010", Claimed().Take(FollowUpAct.Contact, Guid.CreateVersion7(), "李强", At, "说明").Problem?.Code);

    [Fact]
    public void Take_ASecondClaim_IsRefused() =>
        Assert.Equal("voice-0007", Claimed().Take(FollowUpAct.Claim, Me, "王敏", At).Problem?.Code);

    [Theory]
    [InlineData(null, "voice-0008")]
    [InlineData("   ", "voice-0008")]
    public void Take_WithoutSayingWhatWasDone_IsRefused(string? note, string code) =>
        Assert.Equal(code, Claimed().Take(FollowUpAct.Contact, Me, "王敏", At, note).Problem?.Code);

    [Fact]
    public void Take_CloseWithoutAnOutcome_IsRefused()
    {
        var contacted = Claimed().Take(FollowUpAct.Contact, Me, "王敏", At, "已电话联系").Value;
        Assert.Equal("voice-0011", contacted.Take(FollowUpAct.Close, Me, "王敏", At, "说明").Problem?.Code);
        Assert.Equal(FollowUpState.Closed, contacted.Take(FollowUpAct.Close, Me, "王敏", At, "诉求没有依据", FollowUpOutcome.Explained).Value.State);
    }

    [Theory]
    [InlineData("2026-03-03", false)]
    [InlineData("2026-03-04", true)]
    public void IsLate_BeforeContact_CountsFromTheContactDeadline(string today, bool late) =>
        Assert.Equal(late, Claimed().IsLate(DateOnly.Parse(today)));

    [Fact]
    public void IsLate_AfterContact_CountsFromTheRectifyDeadline()
    {
        var contacted = Claimed().Take(FollowUpAct.Contact, Me, "王敏", At, "已联系").Value;
        Assert.False(contacted.IsLate(new DateOnly(2026, 3, 23)));
        Assert.True(contacted.IsLate(new DateOnly(2026, 3, 24)));
    }

    [Fact]
    public void AnySequenceOfActs_NeverLeavesClosedAndNeverSkipsContact() =>
        Prop.ForAll<int[]>(choices =>
        {
            var followUp = Opened();
            foreach (var choice in choices)
            {
                var before = followUp.State;
                var taken = followUp.Take((FollowUpAct)(Math.Abs((long)choice) % 4), Me, "王敏", At, "说明", FollowUpOutcome.Rectified);
                if (taken.IsOk && before == FollowUpState.Closed) return false;
                if (taken.IsOk) followUp = taken.Value;
            }

            return followUp.State != FollowUpState.Closed || followUp.Steps.Any(step => step.Act == FollowUpAct.Contact);
        }).QuickCheckThrowOnFailure();

    private static FollowUp Opened() => FollowUp.Open(new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 23));

    private static FollowUp Claimed() => Opened().Take(FollowUpAct.Claim, Me, "王敏", At).Value;
}
