using Tongban.Kernel.Processes;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Processes;

public sealed class TaskTests
{
    [Fact]
    public void CompleteTask_LegalAction_RequestsTheActAfterClosing()
    {
        var play = new Play(new Drawing().Start().Task("a", "accept").Task("b").End().Path("s a b e").Read()).Do("a", "accept");

        Assert.Equal(
            ["TaskClosed", "ActRequested", "TaskOpened"],
            play.Effects.Select(effect => effect.GetType().Name));
        Assert.Contains(new ActRequested("accept", "a", "a#1"), play.Effects);
        Assert.Equal("accept", play.State.Variables["action"]!.GetValue<string>());
    }

    [Fact]
    public void CompleteTask_ActionThatOnlyMovesWork_RequestsNothing() =>
        Assert.Empty(new Play(new Drawing().Start().Task("a", "pass").End().Path("s a e").Read()).Do("a", "pass").Acts);

    [Fact]
    public void CompleteTask_StayingAction_RequestsTheActAndStaysOpen()
    {
        var play = new Play(new Drawing().Start().Task("a", "tell-missing* accept").End().Path("s a e").Read());

        play.Do("a", "tell-missing").Do("a", "tell-missing");

        Assert.Equal([new ActRequested("tell-missing", "a", "a#1")], play.Effects);
        Assert.Equal(["a#1"], play.Open);
        Assert.False(play.State.Variables.ContainsKey("action"));
        Assert.Equal(ProcessStatus.Ended, play.Do("a", "accept").State.Status);
    }

    [Fact]
    public void Acts_OnTaskFlowAndEnd_AreRequestedInOrder()
    {
        var play = new Play(new Drawing().Start().Task("a", "accept", act: "archive").End("e", "close").Path("s a").Flow("a", "e", act: "serve").Read());

        Assert.Equal(["accept", "archive", "serve", "close"], play.Do("a").Acts);
        Assert.Contains(new ActRequested("serve", "a-e"), play.Effects);
        Assert.Contains(new ActRequested("close", "e"), play.Effects);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData(null)]
    public void CompleteTask_NoSuchAction_IsRefused(string? action) => Assert.Equal(
        "process-0082", new Play(new Drawing().Start().Task("a", "pass object").End().Path("s a e").Read()).Refusal("a", action));

    [Fact]
    public void CompleteTask_UnknownTask_IsRefused() => Assert.Equal(
        "process-0081",
        new Play(new Drawing().Start().Task("a").End().Path("s a e").Read()).Try(new CompleteTask("b#1", null, null, "甲")).Problem?.Code);

    [Fact]
    public void CompleteTask_ByNobody_Throws() => Assert.Throws<ArgumentException>(
        () => new Play(new Drawing().Start().Task("a").End().Path("s a e").Read()).Do("a", by: ""));

    [Fact]
    public void TwoPeople_EachOnce_TheActOnlyAtTheEnd()
    {
        var play = new Play(new Drawing().Start().Task("a", "survey-report", people: 2).End().Path("s a e").Read());

        Assert.Empty(play.Do("a", by: "甲").Effects);
        Assert.Equal("process-0083", play.Refusal("a", by: "甲"));
        Assert.Equal(["survey-report"], play.Do("a", by: "乙").Acts);
        Assert.Equal(ProcessStatus.Ended, play.State.Status);
    }

    [Fact]
    public void TwoPeople_WhoDisagree_MustAgreeFirst()
    {
        var play = new Play(new Drawing().Start().Task("a", "pass object", people: 2).End().Path("s a e").Read()).Do("a", "pass", "甲");

        Assert.Equal("process-0085", play.Refusal("a", "object", "乙"));
        Assert.Equal("process-0086", play.Try(new TakeBack("a#1", "乙")).Problem?.Code);
        play.Do(new TakeBack("a#1", "甲")).Do("a", "object", "乙").Do("a", "object", "甲");
        Assert.Equal("object", play.State.Variables["action"]!.GetValue<string>());
        Assert.Equal("process-0080", play.Try(new TakeBack("a#1", "甲")).Problem?.Code);
    }

    [Fact]
    public void FourEyes_WhoReviewed_MayNotDecide()
    {
        var play = new Play(Reviewed()).Do("review", by: "甲");

        Assert.Equal("process-0084", play.Refusal("decide", "decide-grant", "甲"));
        Assert.Null(play.Refusal("decide", "decide-grant", "乙"));
    }

    [Fact]
    public void FourEyes_WhoDecided_MayNotReviewWhatWasSentBack()
    {
        var play = new Play(Reviewed()).Do("review", by: "甲").Do("decide", "return", "乙");

        Assert.Equal("process-0084", play.Refusal("review", by: "乙"));
        Assert.Equal("process-0084", play.Do("review", by: "丙").Refusal("decide", "decide-grant", "甲"));
    }

    private static ProcessDefinition Reviewed() => new Drawing()
        .Start().Xor("m").Task("review").Task("decide", "decide-grant return", fourEyes: "review").Xor("g").End()
        .Path("s m review decide g").Flow("g", "m", "return").Flow("g", "e", "decide-grant").Read();
}
