using Tongban.Cases.Domain;

namespace Tongban.Cases.Showing;

/// <summary>One step of a case's history, as a page shows it.</summary>
internal sealed record TimelineStep(string Title, string? By, DateTimeOffset? At, string? Note, string State = "done");

/// <summary>The history of a case, newest first.</summary>
internal static class CaseTimeline
{
    /// <summary>For officials: every act and every piece of work, with opinions.</summary>
    public static IReadOnlyList<TimelineStep> ForStaff(CaseRecord @case, IReadOnlyDictionary<string, string> nodeNames) =>
        Ordered(@case, [
            .. @case.Conduct.Acts.Select(done => Act(done, done.ByName, done.Reasons)),
            .. @case.Conduct.Work.Where(work => !HasAct(@case, work)).Select(work =>
                new TimelineStep(nodeNames.GetValueOrDefault(work.NodeId, work.NodeId), work.ByName, work.At, work.Opinion)),
        ]);

    /// <summary>For the applicant: the acts and that a survey or review took place; opinions on the way to a decision stay inside.</summary>
    public static IReadOnlyList<TimelineStep> ForApplicant(CaseRecord @case) =>
        Ordered(@case, [
            .. @case.Conduct.Acts.Where(done => done.Act != Domain.Act.Archive).Select(done => Act(done, By(@case, done), Told(done))),
            .. @case.Conduct.Work.Where(work => work.Post is Posts.Surveyor or Posts.Reviewer).GroupBy(work => work.TaskId)
                .Select(seats => new TimelineStep(seats.First().Post == Posts.Surveyor ? $"现场核查（{seats.Count()} 人）" : "材料审查", @case.Departments.Competent.Name, seats.Max(seat => seat.At), null)),
        ]);

    private static IReadOnlyList<TimelineStep> Ordered(CaseRecord @case, IEnumerable<TimelineStep> steps) =>
        [.. steps.Append(new TimelineStep("提交申请", @case.Applicant.Name, @case.Clock[0].At, null)).OrderByDescending(step => step.At)];

    private static TimelineStep Act(ActDone done, string? by, string? note)
    {
        var rule = ActRules.Of(done.Act);
        var title = done.Act == Domain.Act.DeemAccepted ? $"{rule.Name}（自{Wording.Date(done.EffectiveOn)}起）" : rule.Name;
        return new TimelineStep(title, by, done.At, note);
    }

    /// <summary>A finished task whose action was an act already stands there as the act.</summary>
    private static bool HasAct(CaseRecord @case, WorkDone work) => @case.Conduct.Acts.Any(done => done.At == work.At && done.ById == work.ById);

    private static string By(CaseRecord @case, ActDone done) => ActRules.Of(done.Act).Hand switch
    {
        Hand.Applicant => @case.Applicant.Name,
        Hand.System => "依法自动生效",
        _ => done.Act is Domain.Act.Receive or Domain.Act.TellMissing or Domain.Act.Accept or Domain.Act.Serve ? "受理窗口" : @case.Departments.Competent.Name,
    };

    private static string? Told(ActDone done) => done.Act is Domain.Act.DecideGrant or Domain.Act.Accept or Domain.Act.Serve ? null : done.Reasons;
}
