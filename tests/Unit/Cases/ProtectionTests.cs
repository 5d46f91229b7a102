using Tongban.Cases;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Xunit;
using static Tongban.Tests.Unit.Cases.Fixture;

namespace Tongban.Tests.Unit.Cases;

/// <summary>Recusal, and what reconsideration or a court orders: pure rules.</summary>
public sealed class ProtectionTests
{
    private static readonly DateTimeOffset Decided = At(2026, 3, 2);
    private static readonly DateOnly Arrived = new(2026, 4, 3);

    private static Result<ActOutcome> Apply(CaseRecord @case, Act act, ActInput input, DateTimeOffset at) => Acts.Apply(@case, act, input, Licence, Calendar, at);

    private static CaseRecord Accepted() => Apply(Open().Case, Act.Accept, Full(Official(1)), At(2026, 2, 25)).Value.Case;

    private static CaseRecord Refused() => Apply(Accepted(), Act.DecideRefuse, Full(Official(3)), Decided).Value.Case;

    private static CaseRecord KeptOut(CaseRecord @case, int n) =>
        Recusing.Recuse(@case, new Recused(Official(n).Id, "周明", RecusalGrounds.Kin, Decided)).Value;

    [Fact]
    public void Recused_PerformsNoAct_WhateverItIs()
    {
        var @case = KeptOut(Accepted(), 3);
        Assert.All(ActRules.All.Where(rule => rule.Hand == Hand.Official), rule =>
            Assert.Equal(CaseProblems.Recused, Apply(@case, rule.Act, Full(Official(3)), Decided).Problem));
        Assert.True(Apply(@case, Act.DecideGrant, Full(Official(4)), Decided).IsOk);
    }

    [Fact]
    public void Recused_DoesNoWorkOfTheProcessEither()
    {
        var accepted = Handling.Complete(Open().Case, Rules(), "window#1", "accept", Full(Official(1)), At(2026, 2, 25)).Value.Case;
        Assert.Equal(CaseProblems.Recused, Handling.Complete(KeptOut(accepted, 2), Rules(), "review#1", "pass", Full(Official(2)), At(2026, 2, 26)).Problem);
        Assert.True(Handling.Complete(KeptOut(accepted, 2), Rules(), "review#1", "pass", Full(Official(4)), At(2026, 2, 26)).IsOk);
    }

    [Fact]
    public void Recuse_Twice_OrWhenNothingIsLeft_IsRefused()
    {
        Assert.Equal(CaseProblems.RecusedAlready, Recusing.Recuse(KeptOut(Accepted(), 3), new Recused(Official(3).Id, "周明", RecusalGrounds.Other, Decided)).Problem);
        var ended = Apply(Accepted(), Act.Withdraw, new ActInput(Lin), Decided).Value.Case;
        Assert.Equal(CaseProblems.NothingToRecuse.Code, Recusing.Recuse(ended, new Recused(Official(3).Id, "周明", RecusalGrounds.Kin, Decided)).Problem!.Code);
    }

    [Fact]
    public void Applicant_IsNotKeptOut_ByARecusal()
    {
        var @case = Recusing.Recuse(Accepted(), new Recused(Lin.Id, "林青", RecusalGrounds.Other, Decided)).Value;
        Assert.True(Apply(@case, Act.Withdraw, new ActInput(Lin), Decided).IsOk);
    }

    [Theory]
    [InlineData(Orders.Anew, CaseState.Revoked)]
    [InlineData(Orders.Annul, CaseState.Revoked)]
    [InlineData(Orders.Unlawful, CaseState.Refused)]
    [InlineData(Orders.Change, CaseState.Refused)]
    public void Ruling_RevokesOnlyWhereItSaysSo(object orders, object state)
    {
        var ruling = Full(Official(3)).Ruling! with { Orders = (Orders)orders };
        var outcome = Apply(Refused(), ruling.Act, Full(Official(3)) with { Ruling = ruling }, At(2026, 4, 7)).Value;
        Assert.Equal((CaseState)state, outcome.Case.State);
        Assert.Empty(outcome.Events);
        Assert.NotNull(outcome.Taken[0].Document);
    }

    [Fact]
    public void Ruling_ThatSaysTooLittle_OrIsUnsigned_IsRefused()
    {
        var full = Full(Official(3));
        Assert.Equal(CaseProblems.RulingIncomplete, Apply(Refused(), Act.SetAside, full with { Ruling = null }, At(2026, 4, 7)).Problem);
        Assert.Equal(CaseProblems.RulingIncomplete, Apply(Refused(), Act.SetAside, full with { Ruling = full.Ruling! with { Organ = " " } }, At(2026, 4, 7)).Problem);
        Assert.Equal(CaseProblems.RulingIncomplete, Apply(Refused(), Act.SetAside, full with { Ruling = full.Ruling! with { ArrivedOn = new DateOnly(2026, 2, 1) } }, At(2026, 4, 7)).Problem);
        Assert.Equal(CaseProblems.RulingIncomplete, Apply(Refused(), Act.NoteRuling, full with { Ruling = full.Ruling! with { Orders = Orders.Change, Content = null } }, At(2026, 4, 7)).Problem);
        Assert.Equal(CaseProblems.RulingIncomplete, Apply(Refused(), Act.NoteRuling, full, At(2026, 4, 7)).Problem);
        Assert.Equal(CaseProblems.NotSigned, Apply(Refused(), Act.SetAside, full with { Signed = false }, At(2026, 4, 7)).Problem);
        Assert.Equal(CaseProblems.CannotAct.Code, Apply(Accepted(), Act.SetAside, full, At(2026, 4, 7)).Problem!.Code);
    }

    [Fact]
    public void Refusal_IsSetAside_ThoughItCannotBeRevoked()
    {
        Assert.Equal(CaseProblems.CannotAct.Code, Apply(Refused(), Act.Revoke, Full(Official(3)), At(2026, 4, 7)).Problem!.Code);
        Assert.True(Apply(Refused(), Act.SetAside, Full(Official(3)), At(2026, 4, 7)).IsOk);
    }

    private static CaseRecord OpenAnew(Limit? within, DateTimeOffset at)
    {
        var old = Refused();
        var terms = Anew.Bounded(old.Terms, within);
        return Anew.Open(new Application(Guid.CreateVersion7(at), "990101-20260407-000001", old.Place, terms, old.Applicant), Rules(), Arrived, at).Value.Case;
    }

    [Fact]
    public void Anew_StandsAcceptedFromTheDayTheRulingArrived_AndIsDueWhenItOrders()
    {
        var @case = OpenAnew(Limit.CalendarDays(20), At(2026, 4, 7));
        var reading = @case.Read(Licence, Calendar, At(2026, 4, 7));
        Assert.Equal(CaseState.Accepted, @case.State);
        Assert.Equal((Arrived, new DateOnly(2026, 4, 23)), (reading.AcceptedOn!.Value, reading.LegalDue!.Value));
        Assert.Equal(["review", "survey"], @case.Process.Tasks.Select(task => task.NodeId).Order());
        Assert.Equal(CaseProblems.NoExtension, Acts.Apply(@case, Act.Extend, Full(Official(3)), Licence, Calendar, At(2026, 4, 8)).Problem);
    }

    [Fact]
    public void Anew_EnteredLongAfterItArrived_StillRunsFromThatDay_AndSilencePlaysNoPart()
    {
        var @case = OpenAnew(null, At(2026, 4, 30));
        Assert.Equal(Act.Readmit, Assert.Single(@case.Conduct.Acts).Act);
        Assert.Equal(Arrived, @case.Read(Licence, Calendar, At(2026, 4, 30)).AcceptedOn);
        Assert.Null(@case.Conduct.DeemedAcceptedOn);
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(5, 5)]
    public void Bounded_ThePromiseNeverOutlivesTheOrder(int days, int legal)
    {
        var terms = Anew.Bounded(Refused().Terms, Limit.WorkingDays(days));
        Assert.Equal(legal, terms.Legal.Amount);
        Assert.Equal(Math.Min(10, days), terms.Promised.Amount);
    }

    [Fact]
    public void Readmit_WithoutARuling_IsRefused() =>
        Assert.Equal(CaseProblems.NotYetDue, Apply(Open().Case, Act.Readmit, Full(ActBy.System), At(2026, 2, 25)).Problem);
}
