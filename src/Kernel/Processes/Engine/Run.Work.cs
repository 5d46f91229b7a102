namespace Tongban.Kernel.Processes;

/// <summary>Tasks and timers: where tokens wait.</summary>
internal sealed partial class Run
{
    public OpenTask? FindTask(string taskId) => _tasks.Find(task => task.TaskId == taskId);

    public void Replace(OpenTask task) => _tasks[_tasks.FindIndex(other => other.TaskId == task.TaskId)] = task;

    public void Close(OpenTask task, CloseReason reason)
    {
        _tasks.RemoveAll(other => other.TaskId == task.TaskId);
        _effects.Add(new TaskClosed(task.TaskId, reason));
        foreach (var timer in _timers.Where(timer => timer.TaskId == task.TaskId)) _effects.Add(new TimerCleared(timer.TimerId));
        _timers.RemoveAll(timer => timer.TaskId == task.TaskId);
    }

    public Problem? TakeBack(TakeBack command)
    {
        if (FindTask(command.TaskId) is not { } task) return ProcessProblems.NoSuchTask.With(command.TaskId);
        var kept = task.Completions.Where(completion => completion.By != command.By).ToList();
        if (kept.Count == task.Completions.Count) return ProcessProblems.NothingToTakeBack.With(definition.Node(task.NodeId).Where());
        Replace(task with { Completions = kept });
        return null;
    }

    public Problem? Fire(string timerId)
    {
        if (_timers.Find(timer => timer.TimerId == timerId) is not { } timer) return ProcessProblems.NoSuchTimer.With(timerId);
        if (clock.Now < timer.Due) return ProcessProblems.NotDue.With(timerId);
        _timers.Remove(timer);
        if (timer.TaskId is { } taskId && definition.Node(timer.NodeId).Interrupting) Close(FindTask(taskId)!, CloseReason.TimedOut);
        Leave(timer.NodeId);
        return null;
    }

    private Problem? Open(ProcessNode node)
    {
        var task = new OpenTask(NextId(node.Id), node.Id);
        _tasks.Add(task);
        _effects.Add(new TaskOpened(task.TaskId, node.Id, node.Name, node.Work!));
        foreach (var boundary in definition.BoundariesOf(node.Id))
        {
            if (Set(boundary, task.TaskId) is { } problem) return problem;
        }

        return null;
    }

    private Problem? Set(ProcessNode node, string? taskId)
    {
        var due = clock.After(node.Timer!);
        if (due.Problem is { } problem) return problem.With(problem.Detail is null ? node.Where() : $"{node.Where()}：{problem.Detail}");
        var timer = new PendingTimer(NextId(node.Id), node.Id, due.Value, taskId);
        _timers.Add(timer);
        _effects.Add(new TimerSet(timer.TimerId, timer.Due));
        return null;
    }
}
