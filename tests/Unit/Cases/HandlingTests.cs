using Tongban.Cases.Domain;
using Tongban.Cases;
using Tongban.Kernel.Processes;
using Xunit;
using static Tongban.Tests.Unit.Cases.Fixture;

namespace Tongban.Tests.Unit.Cases;

public sealed class HandlingTests
{
    private static readonly Rulebook Survey = Rules();

    private static Handled Do(CaseRecord @case, string task, string action, ActBy by, DateTimeOffset at, Rulebook? rules = null) =>
        Handling.Complete(@case, rules ?? Survey, task, action, Full(by), at).Value;

    private static CaseRecord Reviewed()
    {
        var @case = Do(Open().Case, "window#1", "accept", Official(1), At(2026, 2, 25)).Case;
        @case = Do(@case, "survey#1", "survey-report", Official(5, "吴核"), At(2026, 2, 26)).Case;
        @case = Do(@case, "survey#1", "survey-report", Official(6, "郑实"), At(2026, 2, 26)).Case;
        return Do(@case, "review#1", "pass", Official(2), At(2026, 2, 27)).Case;
    }

    [Fact]
    public void Licence_FromWindowToClose()
    {
        var granted = Do(Reviewed(), "decide#1", "decide-grant", Official(3), At(2026, 3, 2));
        Assert.Equal(CaseState.Granted, granted.Case.State);
        Assert.Equal("grant-decision", Assert.Single(granted.Taken).Document!.Kind);
        var closed = Do(granted.Case, "serve#1", "serve", Official(1), At(2026, 3, 3));
        Assert.Equal(CaseState.Closed, closed.Case.State);
        Assert.Equal([Act.Serve, Act.Close], closed.Taken.Select(taken => taken.Rule.Act));
        Assert.Equal(ProcessStatus.Ended, closed.Case.Process.Status);
    }

    [Fact]
    public void Allowance_GoesThroughVillageAndTownship()
    {
        var rules = Rules("allowance", "payment");
        var opened = Open(rules, organisation: false, type: "05");
        Assert.Equal(Village, Assert.Single(opened.Opened).Seat);
        var forwarded = Do(opened.Case, "village#1", "forward", Official(7), At(2026, 2, 25), rules);
        Assert.Equal(Township, Assert.Single(forwarded.Opened).Seat);
        Assert.Equal(CaseState.Submitted, forwarded.Case.State);
        var accepted = Do(forwarded.Case, "township#1", "accept", Official(8), At(2026, 2, 26), rules);
        Assert.Equal(CaseState.Accepted, accepted.Case.State);
        Assert.Equal(Competent, Assert.Single(accepted.Opened).Seat);
    }

    [Fact]
    public void TellMissing_KeepsTheTaskOpen_AndStopsForTheApplicant()
    {
        var told = Do(Open().Case, "window#1", "tell-missing", Official(1), At(2026, 2, 25));
        Assert.Equal(CaseState.AwaitingCorrection, told.Case.State);
        Assert.Empty(told.Closed);
        Assert.Null(told.Done);
        var corrected = Handling.Beside(told.Case, Survey, Act.Correct, Full(Lin), At(2026, 2, 27)).Value;
        Assert.Equal(CaseState.Received, corrected.Case.State);
        Assert.Equal("window#1", Assert.Single(corrected.Case.Process.Tasks).TaskId);
    }

    [Fact]
    public void TellMissing_AgainByTheSameStage_OnlyAboutWhatCameWithTheCorrection()
    {
        var told = Do(Open().Case, "window#1", "tell-missing", Official(1), At(2026, 2, 25)).Case;
        var corrected = Handling.Beside(told, Survey, Act.Correct, Full(Lin), At(2026, 2, 27)).Value.Case;
        var anew = Full(Official(1)) with { Missing = [new MissingItem("lease", "经营场所使用证明", "请补充")] };
        Assert.Equal(CaseProblems.AskedAnew.Code, Handling.Complete(corrected, Survey, "window#1", "tell-missing", anew, At(2026, 2, 28)).Problem?.Code);
    }

    [Fact]
    public void Survey_ByOnePersonTwice_IsRefused()
    {
        var accepted = Do(Open().Case, "window#1", "accept", Official(1), At(2026, 2, 25)).Case;
        var once = Do(accepted, "survey#1", "survey-report", Official(5), At(2026, 2, 26));
        Assert.False(once.Surveyed);
        Assert.Equal(CaseProblems.SameSurveyor, Handling.Complete(once.Case, Survey, "survey#1", "survey-report", Full(Official(5)), At(2026, 2, 26)).Problem);
        Assert.True(Do(once.Case, "survey#1", "survey-report", Official(6), At(2026, 2, 26)).Surveyed);
    }

    [Fact]
    public void Decide_ByTheReviewer_IsRefused_AndNothingOfTheStepStands()
    {
        var before = Reviewed();
        Assert.Equal(CaseProblems.FourEyes, Handling.Complete(before, Survey, "decide#1", "decide-grant", Full(Official(2)), At(2026, 3, 2)).Problem);
    }

    [Fact]
    public void Decide_WithoutRemedies_LeavesTheTaskOpen() =>
        Assert.Equal(
            CaseProblems.RemediesRequired,
            Handling.Complete(Reviewed(), Survey, "decide#1", "decide-refuse", Full(Official(3)) with { Remedies = [] }, At(2026, 3, 2)).Problem);

    [Fact]
    public void Complete_WhatSomebodyElseDid_SaysWho()
    {
        var accepted = Do(Open().Case, "window#1", "accept", Official(1, "王芳"), At(2026, 2, 25)).Case;
        var problem = Handling.Complete(accepted, Survey, "window#1", "accept", Full(Official(2)), At(2026, 2, 25)).Problem!;
        Assert.Equal(CaseProblems.TaskGone.Code, problem.Code);
        Assert.Contains("王芳", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Withdraw_EndsTheWork()
    {
        var accepted = Do(Open().Case, "window#1", "accept", Official(1), At(2026, 2, 25)).Case;
        var withdrawn = Handling.Beside(accepted, Survey, Act.Withdraw, new ActInput(Lin), At(2026, 2, 26)).Value;
        Assert.Equal(ProcessStatus.Cancelled, withdrawn.Case.Process.Status);
        Assert.Equal(["review#1", "survey#1"], withdrawn.Closed.Order());
    }

    [Fact]
    public void Requires_IsHeld() =>
        Assert.Equal(CaseProblems.ReasonsRequired, Handling.Complete(
            Do(Open().Case, "window#1", "accept", Official(1), At(2026, 2, 25)).Case, Survey, "review#1", "object", new ActInput(Official(2)), At(2026, 2, 26)).Problem);

    [Theory]
    [InlineData(Act.DecideGrant)]
    [InlineData(Act.DecideRefuse)]
    [InlineData(Act.Accept)]
    [InlineData(Act.NotAccept)]
    [InlineData(Act.Serve)]
    [InlineData(Act.Close)]
    public void Beside_AnActThatTheProcessArranges_IsRefused(object act)
    {
        var accepted = Do(Open().Case, "window#1", "accept", Official(1), At(2026, 2, 25)).Case;

        Assert.Equal(CaseProblems.NotYetDue, Handling.Beside(accepted, Survey, (Act)act, Full(Lin), At(2026, 2, 26)).Problem);
    }
}
