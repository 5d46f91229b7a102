using System.Text.Json.Nodes;
using Tongban.Cases;
using Tongban.Cases.Domain;
using Tongban.Kernel.Processes;
using Xunit;
using static Tongban.Tests.Unit.Cases.Fixture;

namespace Tongban.Tests.Unit.Cases;

/// <summary>告知承诺: decided at once, checked afterwards; and the ordinary way beside it.</summary>
public sealed class PromiseTests
{
    private static readonly Rulebook Rules = Fixture.Rules("licence-or-promise");
    private static readonly Rulebook Inspected = Fixture.Rules("inspection-or-promise");

    private static Handled Do(CaseRecord @case, string task, string action, ActBy by, Rulebook? rules = null) =>
        Handling.Complete(@case, rules ?? Rules, task, action, Full(by), At(2026, 2, 25)).Value;

    private static CaseRecord Accepted(string? route, Rulebook? rules = null)
    {
        var variables = route is null ? null : new JsonObject { ["matter"] = new JsonObject { ["permit"] = new JsonObject { ["route"] = route } } };
        return Do(Open(rules ?? Rules, variables: variables).Case, "window#1", "accept", Official(1), rules).Case;
    }

    private static CaseRecord Promised(string decision = "decide-grant") =>
        Do(Do(Accepted("告知承诺"), "promise#1", decision, Official(3)).Case, "serve#1", "serve", Official(1)).Case;

    private static IEnumerable<string> Tasks(CaseRecord @case) => @case.Process.Tasks.Select(task => task.TaskId);

    [Fact]
    public void Promise_Granted_IsClosedOnceServed_AndLeavesACheckForTwo()
    {
        var served = Promised();

        Assert.Equal(CaseState.Closed, served.State);
        Assert.Equal(["check#1"], Tasks(served));
        var one = Do(served, "check#1", "survey-report", Official(5)).Case;
        Assert.Equal(ProcessStatus.Running, one.Process.Status);
        Assert.Equal(CaseProblems.SameSurveyor.Code, Handling.Complete(one, Rules, "check#1", "survey-report", Full(Official(5)), At(2026, 2, 26)).Problem!.Code);
        var both = Do(one, "check#1", "survey-report", Official(6)).Case;
        Assert.Equal((CaseState.Closed, ProcessStatus.Ended), (both.State, both.Process.Status));
    }

    [Theory]
    [InlineData("revoke", "Revoked")]
    [InlineData("keep", "Closed")]
    public void Promise_FoundUntrue_IsRevokedOrPutRightByTheDecider(string action, string state)
    {
        var untrue = Do(Do(Promised(), "check#1", "untrue", Official(5)).Case, "check#1", "untrue", Official(6)).Case;

        var settled = Do(untrue, "settle#1", action, Official(3)).Case;

        Assert.Equal((state, ProcessStatus.Ended), (settled.State.ToString(), settled.Process.Status));
    }

    [Fact]
    public void Promise_Refused_LeavesNothingToCheck()
    {
        var served = Promised("decide-refuse");

        Assert.Equal((CaseState.Closed, ProcessStatus.Ended), (served.State, served.Process.Status));
    }

    [Fact]
    public void Promise_NotYetChecked_IsNotArchived()
    {
        Assert.Equal(CaseProblems.WorkLeft.Code, Handling.Beside(Promised(), Rules, Act.Archive, Full(Official(1)), At(2026, 3, 2)).Problem!.Code);
        Assert.Equal(CaseState.Archived, Handling.Beside(Promised("decide-refuse"), Rules, Act.Archive, Full(Official(1)), At(2026, 3, 2)).Value.Case.State);
    }

    [Theory]
    [InlineData("一般程序")]
    [InlineData(null)]
    public void Ordinary_IsSurveyedAndReviewedFirst(string? route) => Assert.Equal(["survey#1", "review#1"], Tasks(Accepted(route)));

    [Fact]
    public void Inspection_OfTwo_ComesBeforeTheDecision()
    {
        var accepted = Accepted("一般程序", Inspected);
        Assert.Equal(["survey#1"], Tasks(accepted));
        var inspected = Do(Do(accepted, "survey#1", "survey-report", Official(5), Inspected).Case, "survey#1", "survey-report", Official(6), Inspected).Case;
        Assert.Equal(["decide#1"], Tasks(inspected));
        Assert.False(Handling.Complete(inspected, Inspected, "decide#1", "decide-grant", Full(Official(5)), At(2026, 2, 26)).IsOk);
        Assert.Equal(CaseState.Granted, Do(inspected, "decide#1", "decide-grant", Official(3), Inspected).Case.State);
    }
}
