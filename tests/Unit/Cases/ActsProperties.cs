using FsCheck;
using FsCheck.Fluent;
using Tongban.Cases.Domain;
using Tongban.Kernel.Time;
using Xunit;
using static Tongban.Tests.Unit.Cases.Fixture;

namespace Tongban.Tests.Unit.Cases;

/// <summary>Whatever order anybody tries the acts in, with everything each requires, these things never happen.</summary>
public sealed class ActsProperties
{
    private sealed record Attempt(Act Act, int Days);

    private static Arbitrary<List<Attempt>> Attempts { get; } =
        Gen.Choose(0, Enum.GetValues<Act>().Length - 1)
            .SelectMany(act => Gen.Choose(0, 9), (act, days) => new Attempt((Act)act, days))
            .ListOf(25).Select(list => list.ToList()).ToArbitrary();

    private static ActBy By(ActRule rule, int n) => rule.Hand switch
    {
        Hand.Applicant => Lin,
        Hand.Official => Official(n % 90),
        _ => ActBy.System,
    };

    /// <summary>Every case that the attempts lead through, with the acts that succeeded.</summary>
    private static List<(CaseRecord Case, ActTaken? Taken)> Walk(IEnumerable<Attempt> attempts)
    {
        var @case = Open().Case;
        var now = Submitted;
        var path = new List<(CaseRecord, ActTaken?)> { (@case, null) };
        foreach (var (attempt, n) in attempts.Select((attempt, n) => (attempt, n)))
        {
            now = now.AddDays(attempt.Days).AddMinutes(1);
            var outcome = Acts.Apply(@case, attempt.Act, Full(By(ActRules.Of(attempt.Act), n)), Licence, Calendar, now);
            if (!outcome.IsOk)
                continue;
            @case = outcome.Value.Case;
            path.AddRange(outcome.Value.Taken.Select(taken => (@case, (ActTaken?)taken)));
        }

        return path;
    }

    private static void Holds(Func<List<(CaseRecord Case, ActTaken? Taken)>, bool> claim) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Attempts, attempts => claim(Walk(attempts))));

    private static bool IsDecision(ActTaken? taken) => taken?.Rule.Act is Act.DecideGrant or Act.DecideRefuse;

    [Fact]
    public void NoDecision_WithoutAcceptance() => Holds(path =>
        path.FindIndex(step => IsDecision(step.Taken)) is var at
        && (at < 0 || path.Take(at).Any(step => step.Taken?.Rule.Act is Act.Accept or Act.DeemAccepted)));

    [Fact]
    public void NeverTwoDecisions() => Holds(path => path.Count(step => IsDecision(step.Taken)) <= 1);

    [Fact]
    public void EndedStaysEnded() => Holds(path =>
        path.Zip(path.Skip(1)).All(pair => !pair.First.Case.State.IsEnded() || pair.Second.Case.State.IsEnded()));

    [Fact]
    public void EveryDocument_CanBeWritten() => Holds(path =>
        path.Where(step => step.Taken?.Document is not null).All(step => DocumentTests.Drawn(step.Taken!.Document!, "01").Length > 0));

    [Fact]
    public void TheClock_StopsOnceDecidedOrEnded() => Holds(path =>
        path.All(step => step.Case.State.IsBeforeDecision()
            == (step.Case.Read(Licence, Calendar, Submitted.AddYears(1)).State != ClockState.Stopped)));

    [Fact]
    public void TheWalk_ReachesDecisionsAndArchives()
    {
        var seen = new HashSet<Act>();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(600), Prop.ForAll(Attempts, attempts =>
        {
            foreach (var step in Walk(attempts).Where(step => step.Taken is not null))
                seen.Add(step.Taken!.Rule.Act);
            return true;
        }));
        Assert.Contains(Act.DecideGrant, seen);
        Assert.Contains(Act.DecideRefuse, seen);
        Assert.Contains(Act.DeemAccepted, seen);
        Assert.Contains(Act.Archive, seen);
        Assert.Contains(Act.Extend, seen);
        Assert.Contains(Act.Resume, seen);
    }
}
