using Tongban.Cases.Domain;
using Tongban.Cases;
using Tongban.Kernel.Time;
using Tongban.Kernel;
using Xunit;
using static Tongban.Tests.Unit.Cases.Fixture;

namespace Tongban.Tests.Unit.Cases;

public sealed class ActsTests
{
    private static Result<ActOutcome> Apply(CaseRecord @case, Act act, ActInput input, DateTimeOffset now) =>
        Acts.Apply(@case, act, input, Licence, Calendar, now);

    private static CaseRecord Accepted() => Apply(Open().Case, Act.Accept, Full(Official(1)), At(2026, 2, 25)).Value.Case;

    [Fact]
    public void Table_ListsEveryActAtItsPlace() =>
        Assert.All(Enum.GetValues<Act>(), act => Assert.Equal(act, ActRules.Of(act).Act));

    [Fact]
    public void Table_EveryDocumentKindHasATemplate() =>
        Assert.All(ActRules.All.Where(rule => rule.Document is not null), rule => Assert.Contains(Templates, template => template.Kind == rule.Document));

    [Fact]
    public void Table_NothingLeavesTheArchive() =>
        Assert.DoesNotContain(ActRules.All, rule => rule.AllowedFrom(CaseState.Archived));

    [Fact]
    public void Table_EndedCasesAreOnlyArchivedRevokedOrReviewed() =>
        Assert.All(
            ActRules.All.Where(rule => rule.From.Any(state => state.IsEnded())),
            rule => Assert.Contains(rule.Act, new[] { Act.Archive, Act.Revoke, Act.SetAside, Act.NoteRuling }));

    [Fact]
    public void Opening_IsTheReceiptInLaw()
    {
        var opened = Open();
        Assert.Equal(CaseState.Submitted, opened.Case.State);
        Assert.Equal(Submitted, Assert.IsType<Received>(Assert.Single(opened.Case.Clock)).At);
        Assert.Equal("window", Assert.Single(opened.Opened).NodeId);
        Assert.Equal(Window, opened.Opened[0].Seat);
    }

    [Fact]
    public void Receive_IssuesTheReceiptAndLeavesTheClock()
    {
        var outcome = Apply(Open().Case, Act.Receive, new ActInput(Official(1)), At(2026, 2, 25)).Value;
        Assert.Equal(CaseState.Received, outcome.Case.State);
        Assert.Empty(outcome.Events);
        Assert.Equal("receipt", outcome.Taken[0].Document!.Kind);
    }

    [Fact]
    public void Accept_IssuesTheNoticeWithBothDueDates()
    {
        var outcome = Apply(Open().Case, Act.Accept, new ActInput(Official(1)), At(2026, 2, 25)).Value;
        var facts = outcome.Taken[0].Document!.Facts;
        Assert.Equal("2026年3月10日", facts["promisedDue"]);
        Assert.Equal("2026年3月17日", facts["legalDue"]);
        Assert.Contains("第三十二条第一款第五项", facts["law"], StringComparison.Ordinal);
    }

    [Fact]
    public void TellMissing_WithoutAnythingMissing_IsRefused() =>
        Assert.Equal(CaseProblems.MissingRequired, Apply(Open().Case, Act.TellMissing, new ActInput(Official(1)), At(2026, 2, 25)).Problem);

    [Fact]
    public void TellMissing_TwiceByOneStageAfterACorrectionThatBroughtOnlyThat_MayNotAskForAnythingNew()
    {
        var told = Apply(Open().Case, Act.TellMissing, Full(Official(1)), At(2026, 2, 25)).Value.Case;
        var corrected = Apply(told, Act.Correct, Full(Lin), At(2026, 2, 26)).Value.Case;
        var anew = Full(Official(1)) with { Missing = [new MissingItem("lease", "经营场所使用证明", "请补充租赁合同")] };
        Assert.Equal(CaseProblems.AskedAnew.Code, Apply(corrected, Act.TellMissing, anew, At(2026, 2, 27)).Problem?.Code);
        Assert.True(Apply(corrected, Act.TellMissing, Full(Official(1)), At(2026, 2, 27)).IsOk);
    }

    [Fact]
    public void TellMissing_ByAnotherStage_IsAllowed()
    {
        var told = Apply(Open().Case, Act.TellMissing, Full(Official(1)) with { Stage = "village" }, At(2026, 2, 25)).Value.Case;
        var corrected = Apply(told, Act.Correct, Full(Lin), At(2026, 2, 26)).Value.Case;
        var other = Full(Official(2)) with { Stage = "township", Missing = [new MissingItem("photo", "照片", "请补充一寸照片")] };
        Assert.True(Apply(corrected, Act.TellMissing, other, At(2026, 2, 27)).IsOk);
    }

    [Fact]
    public void Correct_WithoutAnythingBrought_IsRefused()
    {
        var told = Apply(Open().Case, Act.TellMissing, Full(Official(1)), At(2026, 2, 25)).Value.Case;
        Assert.Equal(CaseProblems.NothingBrought, Apply(told, Act.Correct, new ActInput(Lin), At(2026, 2, 26)).Problem);
    }

    [Theory]
    [InlineData(Act.DecideRefuse)]
    [InlineData(Act.NotAccept)]
    internal void Refusals_NeedReasonsAndRemedies(Act act)
    {
        var @case = act == Act.DecideRefuse ? Accepted() : Open().Case;
        var now = At(2026, 2, 26);
        Assert.Equal(CaseProblems.ReasonsRequired, Apply(@case, act, Full(Official(3)) with { Reasons = " " }, now).Problem);
        Assert.Equal(CaseProblems.RemediesRequired, Apply(@case, act, Full(Official(3)) with { Remedies = [] }, now).Problem);
        Assert.True(Apply(@case, act, Full(Official(3)), now).IsOk);
    }

    [Fact]
    public void Decide_WhatSomebodyElseJustDecided_SaysWhoAndWhen()
    {
        var decided = Apply(Accepted(), Act.DecideGrant, new ActInput(Official(3, "何颖")) { Signed = true }, At(2026, 3, 2, 14, 2)).Value.Case;
        var problem = Apply(decided, Act.DecideRefuse, Full(Official(4)), At(2026, 3, 2, 14, 3)).Problem!;
        Assert.Equal(409, problem.Status);
        Assert.Equal(CaseProblems.AlreadyDecided.Code, problem.Code);
        Assert.Contains("何颖已于2026年3月2日 14:02作出准予决定", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Decide_ByTheOneWhoReviewed_IsRefused()
    {
        var reviewed = Accepted();
        var work = new WorkDone("review#1", "review", Posts.Reviewer, "pass", Official(2).Id, "周明", At(2026, 2, 26), "符合");
        reviewed = reviewed with { Conduct = reviewed.Conduct with { Work = [work] } };
        Assert.Equal(CaseProblems.FourEyes, Apply(reviewed, Act.DecideGrant, Full(Official(2)), At(2026, 2, 27)).Problem);
        Assert.True(Apply(reviewed, Act.DecideGrant, Full(Official(3)), At(2026, 2, 27)).IsOk);
    }

    [Fact]
    public void Suspend_OnAGroundTheLawDoesNotName_IsRefused()
    {
        Assert.Equal(CaseProblems.GroundUnknown, Apply(Accepted(), Act.Suspend, Full(Official(2)) with { Ground = "waiting-for-applicant" }, At(2026, 2, 26)).Problem);
        Assert.Equal(CaseProblems.ExpectedTimeRequired, Apply(Accepted(), Act.Suspend, Full(Official(2)) with { ExpectedTime = null }, At(2026, 2, 26)).Problem);
    }

    [Fact]
    public void Decide_WhileSuspended_IsRefused()
    {
        var suspended = Apply(Accepted(), Act.Suspend, Full(Official(2)), At(2026, 2, 26)).Value.Case;
        Assert.Equal(CaseProblems.CannotAct.Code, Apply(suspended, Act.DecideGrant, Full(Official(3)), At(2026, 2, 27)).Problem?.Code);
    }

    [Fact]
    public void Extend_OnlyOnce_BeforeTheDeadline_WithApproval()
    {
        Assert.Equal(CaseProblems.ApproverRequired, Apply(Accepted(), Act.Extend, Full(Official(2)) with { ApprovedBy = null }, At(2026, 3, 2)).Problem);
        var extended = Apply(Accepted(), Act.Extend, Full(Official(2)), At(2026, 3, 2)).Value.Case;
        Assert.Equal(CaseProblems.ExtendedOnce, Apply(extended, Act.Extend, Full(Official(2)), At(2026, 3, 3)).Problem);
        Assert.Equal(CaseProblems.ExtendTooLate, Apply(Accepted(), Act.Extend, Full(Official(2)), At(2026, 3, 18)).Problem);
    }

    [Fact]
    public void Extend_UnderARegimeWithoutExtension_IsRefused()
    {
        var regime = Regimes.Single(known => known.Code == "payment");
        Assert.Equal(CaseProblems.NoExtension, Acts.Apply(Accepted(), Act.Extend, Full(Official(2)), regime, Calendar, At(2026, 3, 2)).Problem);
    }

    [Fact]
    public void Withdraw_AfterTheDecision_IsRefused()
    {
        Assert.True(Apply(Accepted(), Act.Withdraw, new ActInput(Lin), At(2026, 3, 2)).IsOk);
        var decided = Apply(Accepted(), Act.DecideGrant, Full(Official(3)), At(2026, 3, 2)).Value.Case;
        Assert.Equal(CaseProblems.CannotAct.Code, Apply(decided, Act.Withdraw, new ActInput(Lin), At(2026, 3, 2)).Problem?.Code);
    }

    [Fact]
    public void OfficialsActs_ByTheApplicant_AreRefused() =>
        Assert.All(ActRules.All.Where(rule => rule.Hand == Hand.Official), rule =>
            Assert.Equal(CaseProblems.NotYours, Apply(Accepted(), rule.Act, Full(Lin), At(2026, 3, 2)).Problem));

    [Fact]
    public void Decisions_ByTheSystem_AreRefused() =>
        Assert.Equal(CaseProblems.NotYours, Apply(Accepted(), Act.DecideGrant, Full(ActBy.System), At(2026, 3, 2)).Problem);

    [Theory]
    [InlineData(Act.DecideGrant)]
    [InlineData(Act.DecideRefuse)]
    public void Decide_UnlessSigned_IsRefused(object act) =>
        Assert.Equal(CaseProblems.NotSigned, Apply(Accepted(), (Act)act, Full(Official(3)) with { Signed = false }, At(2026, 3, 2)).Problem);

    [Fact]
    public void Decide_Signed_NamesTheDeciderAndTheMomentInTheDocument()
    {
        var document = Apply(Accepted(), Act.DecideGrant, Full(Official(3, "何颖")), At(2026, 3, 2, 14, 2)).Value.Taken[0].Document!;
        Assert.Contains("决定人：何颖，已验证身份，签署于 2026年3月2日 14:02", DocumentTests.Drawn(document, "01"), StringComparison.Ordinal);
    }

    [Fact]
    public void Revoke_WhatWasRefused_IsRefused()
    {
        var refused = Apply(Accepted(), Act.DecideRefuse, Full(Official(3)), At(2026, 3, 2)).Value.Case;
        var served = Apply(refused, Act.Serve, Full(Official(1)), At(2026, 3, 3)).Value.Case;
        Assert.Equal(CaseProblems.NothingGranted, Apply(served, Act.Revoke, Full(Official(3)), At(2026, 3, 4)).Problem);
    }
}
