using Tongban.Cases.Data;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel.Processes;
using Tongban.Platform.Security;
using ActRules = Tongban.Cases.Domain.ActRules;

namespace Tongban.Cases.Showing;

/// <summary>One thing that the caller may do now, with its consequence in one line.</summary>
internal sealed record CaseAction(string Title, string Consequence, string Href, bool Main);

/// <summary>What this official may do with this case now: the actions of its tasks, then the acts beside the process.</summary>
internal static class CaseActions
{
    private static readonly Act[] BesideProcess = [Act.Suspend, Act.Resume, Act.Extend, Act.Terminate, Act.Revoke, Act.Archive];

    public static IReadOnlyList<CaseAction> Of(Caller caller, OpenCase open, IReadOnlyList<TaskRow> seats) => open.Case.Conduct.IsRecused(caller.AccountId) ? [] :
    [
        .. open.Case.Process.Tasks.SelectMany(task => OfTask(caller, open, task, [.. seats.Where(seat => seat.TaskKey == task.TaskId)])),
        .. open.Case.State == CaseState.Accepted && caller.PostFor(CasePermissions.Review, open.Row) is not null
            ? [new CaseAction("征求意见", "发函征求别的部门的意见，办理期限照算", $"/workbench/cases/{open.Row.Id}/consult", false)]
            : Array.Empty<CaseAction>(),
        .. ActRules.Of(Act.SetAside).AllowedFrom(open.Case.State) && caller.PostFor(CasePermissions.Decide, open.Row) is not null
            ? [new CaseAction("记录复议决定、裁判", "原决定被撤销、变更或者确认违法的，记入案卷，该重新作出的另立办件", $"/workbench/cases/{open.Row.Id}/ruling", false)]
            : Array.Empty<CaseAction>(),
        .. BesideProcess.Select(ActRules.Of).Where(rule => MayBeside(caller, open, rule)).Select(rule => Beside(open, rule)),
    ];

    /// <summary>What an action without a legal act takes follows from the post that the process asks for.</summary>
    public static string PermissionOf(string post) => post switch
    {
        Posts.Reviewer => CasePermissions.Review,
        Posts.Surveyor => CasePermissions.Survey,
        Posts.Decider => CasePermissions.Decide,
        _ => CasePermissions.Receive,
    };

    public static string PermissionOf(Work work, TaskAction action) =>
        action.Act is { } act && ActRules.Find(act) is { Permission: { } permission } ? permission : PermissionOf(work.Post);

    /// <summary>True when the caller may do this action of a task now.</summary>
    public static bool MayDo(Caller caller, OpenCase open, OpenTask task, TaskAction action, IReadOnlyList<TaskRow> seats)
    {
        var own = seats.Where(seat => seat.TaskKey == task.TaskId).ToList();
        return own.Any(seat => seat.AssigneeId is null || seat.AssigneeId == caller.AccountId)
            && !open.Case.Conduct.Work.Any(done => done.TaskId == task.TaskId && done.ById == caller.AccountId)
            && caller.PostFor(PermissionOf(open.Rules.Process.Node(task.NodeId).Work!, action), own[0]) is not null
            && Fits(open, action)
            && !Entrusting.Forbids(open.Case.Item, action.Act, own[0].Post);
    }

    private static IEnumerable<CaseAction> OfTask(Caller caller, OpenCase open, OpenTask task, IReadOnlyList<TaskRow> seats)
    {
        var work = open.Rules.Process.Node(task.NodeId).Work!;
        foreach (var (action, n) in work.Actions.Select((action, n) => (action, n)))
            if (MayDo(caller, open, task, action, seats))
                yield return new CaseAction(action.Label, Consequence(action), Href(open, task, action), Main(open, action, n));
        if (!open.Case.Item.Entrusted && seats.Any(seat => seat.State == TaskStates.Open && seat.Post == Posts.Window && caller.PostFor(CasePermissions.Receive, seat) is not null))
            yield return new CaseAction("移交部门受理", "部门没有委托窗口受理：收齐的材料连同申请交给部门，由部门决定受理", $"/workbench/cases/{open.Row.Id}/hand-over?task={Uri.EscapeDataString(task.TaskId)}", open.Case.State == CaseState.Received);
    }

    private static bool Fits(OpenCase open, TaskAction action) =>
        action.Act is not { } act || ActRules.Find(act) is not { } rule ? open.Case.State != CaseState.AwaitingCorrection : rule.AllowedFrom(open.Case.State);

    private static string Consequence(TaskAction action) =>
        action.Consequence ?? (action.Act is { } act ? ActRules.Find(act)?.Consequence : null) ?? string.Empty;

    /// <summary>What is right in most cases stands out: receiving first, then accepting, passing, granting, serving.</summary>
    private static bool Main(OpenCase open, TaskAction action, int n) => open.Case.State == CaseState.Submitted
        ? n == 0
        : action.Name is "accept" or "pass" or "forward" or "decide-grant" or "serve" or "survey-report" or "complete";

    private static string Href(OpenCase open, OpenTask task, TaskAction action)
    {
        var page = action.Act is { } act ? act : "handle";
        return $"/workbench/cases/{open.Row.Id}/{page}?task={Uri.EscapeDataString(task.TaskId)}&do={action.Name}";
    }

    private static bool MayBeside(Caller caller, OpenCase open, ActRule rule) =>
        rule.AllowedFrom(open.Case.State) && caller.PostFor(rule.Permission!, open.Row) is not null && rule.Act switch
        {
            Act.Suspend => open.Rules.Regime.Suspensions.Count > 0,
            Act.Extend => open.Rules.Regime.Extension is not null && !open.Case.Clock.Any(moment => moment is Kernel.Time.Extended),
            Act.Revoke => open.Case.Conduct.Decision?.Act == Act.DecideGrant,
            _ => true,
        };

    private static CaseAction Beside(OpenCase open, ActRule rule) =>
        new(rule.Name, rule.Consequence, $"/workbench/cases/{open.Row.Id}/{rule.Code}", false);
}
