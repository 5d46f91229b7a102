using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Cases.Showing;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Window;

/// <summary>Does a legal act where a task of the caller's asks for it.</summary>
internal sealed class DeskActs(Desk desk, CaseReading reading)
{
    /// <summary>
    /// Performs the act when the case is at it and the caller may; nothing when another department's window has to, or when it
    /// has been done already.
    /// </summary>
    public async Task<Result> TryAsync(Caller caller, Guid caseId, Act act, ActInput said, CancellationToken ct, Action<Write>? also = null)
    {
        if (await WorkAsync(caller, caseId, act, ct) is not { } work)
            return Result.Ok;
        var done = await desk.DoAsync(caller, caseId, work with { Also = also }, said, ct);
        // Pressed twice, the other press may have done it in between.
        return done.IsOk || await WorkAsync(caller, caseId, act, ct) is null ? Result.Ok : done;
    }

    /// <returns>The work by which the caller may perform the act now; null when there is none.</returns>
    public async Task<DeskWork?> WorkAsync(Caller caller, Guid caseId, Act act, CancellationToken ct)
    {
        if (await desk.SeeAsync(caller, caseId, ct) is not { } open || !ActRules.Of(act).AllowedFrom(open.Case.State))
            return null;
        var seats = await reading.TasksAsync(caseId, ct);
        var rule = ActRules.Of(act);
        var found = open.Case.Process.Tasks
            .SelectMany(task => open.Rules.Process.Node(task.NodeId).Work!.Actions.Select(action => (task, action)))
            .FirstOrDefault(pair => pair.action.Act == rule.Code && CaseActions.MayDo(caller, open, pair.task, pair.action, seats));
        return found.action is null ? null : new DeskWork(rule.Name, rule.Permission!, act, found.task.TaskId, found.action.Name);
    }
}
