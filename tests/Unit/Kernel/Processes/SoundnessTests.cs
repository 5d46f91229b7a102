using Tongban.Kernel;
using Tongban.Kernel.Processes;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Processes;

public sealed class SoundnessTests
{
    [Fact]
    public void Check_AcceptThenDecide_IsSound() => Assert.Empty(Soundness.Check(Case("decide e").Read()));

    [Fact]
    public void Check_BranchesThatMeetAtAJoin_CannotEnd()
    {
        var problem = Only(Case("x").Xor("x", "x-decide").Task("look").And("j").Path("x decide j e").Flow("x", "look", """{"var":"v"}""").Path("look j").Read(), "process-0051");

        Assert.Equal(["s", "window", "g", "x", "look", "j"], problem.Fields.Select(field => field.Path));
        Assert.Contains("window（accept） → g → x", problem.Detail);
    }

    [Fact]
    public void Check_ForkThatMeetsAtAnExclusiveGateway_PilesUp()
    {
        var problem = Only(Case("f").And("f").Task("a").Task("b").Xor("m").Path("f a m decide e").Path("f b m").Read(), "process-0053");

        Assert.StartsWith("「任务 decide」decide（第", problem.Detail);
        Assert.Equal("decide", problem.Fields[^1].Path);
    }

    [Fact]
    public void Check_ActionWithoutBranch_CannotEnd()
    {
        var problem = Only(Case("decide r").Task("r", "good bad").Xor("h").Path("r h").Flow("h", "e", "good").Read(), "process-0051");

        Assert.Contains("r（bad）", problem.Detail);
    }

    [Fact]
    public void Check_TaskBehindAnActionThatNobodyOffers_IsDead()
    {
        var drawing = Case("decide r").Task("r", "good bad").Xor("h", "h-e").Task("lost").Path("r h e").Flow("h", "lost", "misspelt").Path("lost e");

        Assert.StartsWith("「任务 lost」lost", Only(drawing.Read(), "process-0052").Detail);
    }

    [Fact]
    public void Check_LoopWithoutWayOut_CannotEnd() =>
        Only(Case("decide m").Xor("m").Task("again").Xor("h", "h-m").Path("m again h m").Flow("h", "e", "misspelt").Read(), "process-0051");

    [Fact]
    public void Check_LoopWithWayOut_IsSound() => Assert.Empty(Soundness.Check(
        Case("m").Xor("m").Task("check", "good bad").Xor("h").Path("m check h").Flow("h", "m", "bad").Flow("h", "decide", "good").Path("decide e").Read()));

    [Fact]
    public void Check_TaskThatOnlyStays_CannotEnd() =>
        Only(Case("decide r").Task("r", "hold*").Path("r e").Read(), "process-0051");

    [Fact]
    public void Check_PathPastTheDecision_OwesOne()
    {
        var problem = Only(Case("x").Xor("x", "x-e").Flow("x", "decide", """{"var":"v"}""").Path("x e").Path("decide e").Read(), "process-0054");

        Assert.Equal("s → window（accept） → g → x → e", problem.Detail!.Split('：')[^1]);
    }

    [Fact]
    public void Check_WithdrawnAfterAcceptance_OwesNone() => Assert.Empty(Soundness.Check(
        Case("r").Task("r", "go withdraw").Xor("h").Path("r h").Flow("h", "decide", "go").Flow("h", "e", "withdraw").Path("decide e").Read()));

    [Fact]
    public void Check_TwoDecisions_AreOneTooMany()
    {
        var problem = Only(Case("decide second").Task("second", "decide-grant").Path("second e").Read(), "process-0055");

        Assert.Contains("「任务 second」second", problem.Detail);
    }

    [Fact]
    public void Check_DecisionsInParallel_AreOneTooManyWhicheverComesLast()
    {
        var problems = Soundness.Check(
            Case("f").And("f").Task("other", "decide-grant decide-refuse").And("j").Path("f decide j e").Path("f other j").Read());

        Assert.Equal(["process-0055", "process-0055"], problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Check_DecisionThatStays_CanBeTakenTwice() => Only(
        new Drawing().Start().Task("a", "accept* decide-refuse* done").End().Path("s a e").Read(), "process-0055");

    [Fact]
    public void Check_DecisionWithoutAcceptance_IsTooEarly()
    {
        var drawing = new Drawing().Start().Task("a", "not-accept pass").Task("b", "decide-grant decide-refuse").End().Path("s a b e");

        Only(drawing.Read(), "process-0056");
    }

    [Fact]
    public void Check_NobodyCanRefuse_IsAProblem()
    {
        var drawing = new Drawing().Start().Task("a", "accept").Task("b", "decide-grant").End().Path("s a b e");

        Only(drawing.Read(), "process-0057");
    }

    [Fact]
    public void Check_InterruptingTimer_IsAWayToo()
    {
        var drawing = Case("decide e").Boundary("late", "decide", "P5WD").Path("late e");

        Assert.EndsWith("decide → late → e", Only(drawing.Read(), "process-0054").Detail);
    }

    [Fact]
    public void Check_SidePathOfATimer_RunsBesideTheTask()
    {
        Assert.Empty(Soundness.Check(Case("decide e").Boundary("late", "decide", "P1D", false).Task("remind").Path("late remind e").Read()));
        Only(Case("decide j").Boundary("late", "decide", "P1D", false).And("j").Path("late j e").Read(), "process-0051");
    }

    [Fact]
    public void Check_TerminateEnd_EndsAllBranches() => Assert.Empty(Soundness.Check(
        Case("f").And("f").Task("watch").Terminate("stop").Path("f decide stop").Path("f watch e").Read()));

    [Fact]
    public void Check_ActOnFlowAndEnd_Count()
    {
        var onFlow = new Drawing().Start().Task("a", "yes not-accept").Xor("g", "g-e").Task("b", "decide-grant").End()
            .Path("s a g e").Flow("g", "b", "yes", act: "accept").Path("b e");
        var onEnd = new Drawing().Start().Task("a", "accept not-accept").Xor("g", "g-e").End().End("granted", "decide-grant")
            .Path("s a g e").Flow("g", "granted", "accept");

        Assert.Empty(Soundness.Check(onFlow.Read()));
        Assert.Empty(Soundness.Check(onEnd.Read()));
    }

    [Theory]
    [InlineData("""{"and":[{"==":[{"var":"action"},"good"]},{">":[{"var":"n"},3]}]}""", true)]
    [InlineData("""{"and":[{"==":[{"var":"action"},"misspelt"]},{">":[{"var":"n"},3]}]}""", false)]
    [InlineData("""{"or":[{"==":[{"var":"action"},"misspelt"]},{">":[{"var":"n"},3]}]}""", true)]
    [InlineData("""{"!":{"in":[{"var":"actions.r"},["good","bad"]]}}""", false)]
    [InlineData("""{"!":[{"==":[{"var":"n"},3]}]}""", true)]
    [InlineData("""{"!!":[{"==":[{"var":"action"},"bad"]}]}""", true)]
    [InlineData("false", false)]
    public void Check_MixedConditions_OnlyTheActionIsKnown(string condition, bool reachable)
    {
        var definition = Case("decide r").Task("r", "good bad").Xor("h", "h-e").Task("t").Path("r h e").Flow("h", "t", condition).Path("t e").Read();

        Assert.Equal(reachable, Soundness.Check(definition).All(problem => problem.Code != "process-0052"));
    }

    [Fact]
    public void Check_TooManySituations_IsSaid()
    {
        var drawing = Case("f").And("f").And("j").Path("j decide e");
        foreach (var i in Enumerable.Range(0, 17)) drawing.Task($"t{i}").Path($"f t{i} j");

        Assert.Contains(Soundness.Check(drawing.Read()), problem => problem.Code == "process-0050");
    }

    /// <summary>Window, accept or not; accepted cases go on to the first node of the path; a task "decide" is there to be used.</summary>
    private static Drawing Case(string accepted) => new Drawing().Start().Task("window", "accept not-accept").Xor("g").End("e").End("no")
        .Task("decide", "decide-grant decide-refuse").Path("s window g").Flow("g", "no", "not-accept")
        .Flow("g", accepted.Split(' ')[0], "accept").Path(accepted);

    private static Problem Only(ProcessDefinition definition, string code) =>
        Assert.Single(Soundness.Check(definition), problem => problem.Code == code);
}
