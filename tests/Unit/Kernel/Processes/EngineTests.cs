using System.Text.Json.Nodes;
using Tongban.Kernel.Processes;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Processes;

public sealed class EngineTests
{
    [Fact]
    public void Start_OneTask_OpensItWithItsWork()
    {
        var play = new Play(new Drawing().Start().Task("a", "pass").End().Path("s a e").Read());

        var opened = Assert.IsType<TaskOpened>(Assert.Single(play.Effects));
        Assert.Equal(("a#1", "a", "任务 a", "reviewer"), (opened.TaskId, opened.NodeId, opened.Name, opened.Work.Post));
        Assert.Equal(ProcessStatus.Running, play.State.Status);
    }

    [Fact]
    public void CompleteTask_LastOne_EndsTheProcess()
    {
        var play = new Play(new Drawing().Start().Task("a").End().Path("s a e").Read()).Do("a");

        Assert.Equal([new TaskClosed("a#1", CloseReason.Completed), new ProcessEnded("e")], play.Effects);
        Assert.Equal((ProcessStatus.Ended, "e"), (play.State.Status, play.State.EndNodeId));
        Assert.Equal("process-0080", play.Try(new CompleteTask("a#1", null, null, "甲")).Problem?.Code);
        Assert.Equal("process-0080", play.Try(new Cancel("")).Problem?.Code);
    }

    [Fact]
    public void Start_WithoutAnyTask_EndsAtOnce() =>
        Assert.Equal(ProcessStatus.Ended, new Play(new Drawing().Start().End().Path("s e").Read()).State.Status);

    [Theory]
    [InlineData("pass", "x")]
    [InlineData("object", "y")]
    [InlineData("other", "z")]
    public void ExclusiveGateway_TestsTheAction_TakesTheFirstTrueBranchElseTheDefault(string action, string next)
    {
        var definition = new Drawing().Start().Task("a", "pass object other").Xor("g", "g-z").Task("x").Task("y").Task("z").End()
            .Path("s a g z e").Flow("g", "x", "pass").Flow("g", "y", """{"!=":[{"var":"actions.a"},"other"]}""").Path("x e").Path("y e").Read();

        Assert.Equal([$"{next}#1"], new Play(definition).Do("a", action).Open);
    }

    [Fact]
    public void ExclusiveGateway_NothingHolds_IsRefusedByName()
    {
        var definition = new Drawing().Start().Task("a").Xor("g").End().End("f").Path("s a g").Flow("g", "e", "x").Flow("g", "f", "y").Read();
        var play = new Play(definition);

        var problem = play.Try(new CompleteTask("a#1", null, null, "甲")).Problem;

        Assert.Equal("process-0088", problem?.Code);
        Assert.Contains("g（第", problem!.Detail);
        Assert.Equal(["a#1"], play.Open);
    }

    [Fact]
    public void ExclusiveGateway_TestsVariables_OfStartAndOfTasks()
    {
        var definition = new Drawing().Start().Xor("g", "g-b").Task("a").Task("b").Xor("h", "h-e").Task("c").End()
            .Path("s g b e").Flow("g", "a", """{">":[{"var":"area"},50]}""").Path("a h e").Flow("h", "c", """{"var":"doubt"}""").Path("c e").Read();

        Assert.Equal(["b#1"], new Play(definition).Open);
        var play = new Play(definition, new JsonObject { ["area"] = 60 });
        Assert.Equal(["a#1"], play.Open);
        Assert.Equal(["c#1"], play.Do("a", variables: new JsonObject { ["doubt"] = true }).Open);
    }

    [Fact]
    public void ParallelGateway_WaitsForEveryBranch()
    {
        var play = new Play(new Drawing().Start().And("f").Task("a").Task("b").And("j").Task("c").End()
            .Path("s f a j c e").Path("f b j").Read());

        Assert.Equal(["a#1", "b#1"], play.Open);
        Assert.Equal(["b#1"], play.Do("a").Open);
        Assert.Equal("a-j", Assert.Single(play.State.Waiting).Key);
        Assert.Equal(["c#1"], play.Do("b").Open);
        Assert.Empty(play.State.Waiting);
    }

    [Fact]
    public void ParallelGateway_TwoTokensOnOneFlow_DoNotOpenIt()
    {
        var play = new Play(new Drawing().Start().And("f").Task("a").Task("b").Xor("m").Task("c").And("j").End()
            .Path("s f a m c j e").Path("f b m").Path("f j").Read());

        play.Do("a").Do("c").Do("b");

        Assert.Equal(["c#2"], play.Open);
        Assert.Equal("process-0090", play.Refusal("c"));
    }

    [Fact]
    public void ParallelGateway_BranchThatNeverComes_IsRefusedInsteadOfHanging()
    {
        var definition = new Drawing().Start().Task("a").Xor("x", "x-j").Task("b").And("j").End()
            .Path("s a x j e").Flow("x", "b", "b").Path("b j").Read();

        var problem = new Play(definition).Try(new CompleteTask("a#1", null, null, "甲")).Problem;

        Assert.Equal("process-0090", problem?.Code);
        Assert.Contains("j（第", problem!.Detail);
    }

    [Fact]
    public void TerminateEnd_ClosesWhatIsStillOpen()
    {
        var play = new Play(new Drawing().Start().And("f").Task("a").Task("b").Timer("t", "PT1H").Terminate("stop").End()
            .Path("s f a stop").Path("f b e").Path("f t e").Read()).Do("a");

        Assert.Equal(
            [new TaskClosed("a#1", CloseReason.Completed), new TaskClosed("b#1", CloseReason.Terminated), new TimerCleared("t#1"), new ProcessEnded("stop")],
            play.Effects);
        Assert.Equal(ProcessStatus.Ended, play.State.Status);
        Assert.Empty(play.State.Timers);
    }

    [Fact]
    public void End_WhileOtherBranchesRun_DoesNotEndTheProcess()
    {
        var play = new Play(new Drawing().Start().And("f").Task("a").Task("b").End().End("e2").Path("s f a e").Path("f b e2").Read());

        Assert.Equal(ProcessStatus.Running, play.Do("a").State.Status);
        Assert.Equal("e2", play.Do("b").State.EndNodeId);
    }

    [Fact]
    public void Loop_OpensTheTaskAgainUnderANewId()
    {
        var definition = new Drawing().Start().Xor("m").Task("a", "again done").Xor("g").End()
            .Path("s m a g").Flow("g", "m", "again").Flow("g", "e", "done").Read();
        var play = new Play(definition).Do("a", "again").Do("a", "again");

        Assert.Equal(["a#3"], play.Open);
        Assert.Equal("process-0081", play.Try(new CompleteTask("a#1", "done", null, "甲")).Problem?.Code);
        Assert.Equal(ProcessStatus.Ended, play.Do("a", "done").State.Status);
    }

    [Fact]
    public void AutomaticLoop_IsRefused()
    {
        var definition = new Drawing().Start().Task("a").Xor("m").Xor("g", "g-e").End()
            .Path("s a m g e").Flow("g", "m", """{"!":[{"var":"stop"}]}""").Read();
        var play = new Play(definition);

        Assert.Equal("process-0089", play.Refusal("a"));
        Assert.Equal(ProcessStatus.Ended, play.Do("a", variables: new JsonObject { ["stop"] = 1 }).State.Status);
    }

    [Fact]
    public void AutomaticLoop_ThatMultiplies_IsRefusedInGoodTime()
    {
        var definition = new Drawing().Start().Xor("m").And("f").End().Path("s m f e").Path("f m").Read();

        Assert.Equal("process-0089", ProcessEngine.Start(definition, null, Play.Morning).Problem?.Code);
    }

    [Fact]
    public void Cancel_ClosesEverything()
    {
        var play = new Play(new Drawing().Start().Task("a").Boundary("late", "a", "P1D").End().Path("s a e").Path("late e").Read())
            .Do(new Cancel("申请人撤回"));

        Assert.Equal([new TaskClosed("a#1", CloseReason.Cancelled), new TimerCleared("late#1"), new ProcessEnded(null)], play.Effects);
        Assert.Equal((ProcessStatus.Cancelled, "申请人撤回"), (play.State.Status, play.State.CancelReason));
    }

    [Fact]
    public void Handle_LeavesTheGivenStateAsItWas()
    {
        var definition = new Drawing().Start().Task("a").Task("b").End().Path("s a b e").Read();
        var variables = new JsonObject { ["n"] = 1 };
        var before = ProcessEngine.Start(definition, variables, Play.Morning).Value.State;
        var text = before.ToJson();

        var after = ProcessEngine.Handle(definition, before, new CompleteTask("a#1", null, new JsonObject { ["n"] = 2 }, "甲"), Play.Morning);
        variables["n"] = 3;

        Assert.Equal(text, before.ToJson());
        Assert.Equal(2, after.Value.State.Variables["n"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("action")]
    [InlineData("actions")]
    public void Variables_OfTheEngine_CannotBeGiven(string name)
    {
        var definition = new Drawing().Start().Task("a").End().Path("s a e").Read();
        var given = new JsonObject { [name] = "x" };

        Assert.Equal("process-0087", ProcessEngine.Start(definition, given, Play.Morning).Problem?.Code);
        Assert.Equal("process-0087", new Play(definition).Refusal("a", variables: given));
    }
}
