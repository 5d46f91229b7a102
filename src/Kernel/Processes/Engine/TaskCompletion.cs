namespace Tongban.Kernel.Processes;

/// <summary>Checks and carries out the completion of a task by one person.</summary>
internal sealed class TaskCompletion(ProcessDefinition definition, Run run, CompleteTask command)
{
    public Problem? Apply()
    {
        ArgumentException.ThrowIfNullOrEmpty(command.By);
        if (run.FindTask(command.TaskId) is not { } task) return ProcessProblems.NoSuchTask.With(command.TaskId);
        var node = definition.Node(task.NodeId);
        if (Choose(node.Work!) is not { } action) return ProcessProblems.NoSuchAction.With($"{node.Where()}：{command.Action}");
        if (Variables.Reserved(command.Variables) is { } reserved) return reserved;
        if (SeparatedFrom(node) is { } other) return ProcessProblems.FourEyes.With($"{node.Where()}，已办理 {definition.Node(other).Where()}");
        if (task.Completions.Any(completion => completion.By == command.By)) return ProcessProblems.SamePerson.With(node.Where());
        if (!action.Stays && task.Completions.Any(completion => completion.Action != action.Name))
            return ProcessProblems.Disagreement.With($"{node.Where()}：{LabelOf(node, task.Completions[0])}");
        Carry(task, node, action);
        return null;
    }

    private TaskAction? Choose(Work work) => command.Action is null
        ? work.Actions.Count == 1 ? work.Actions[0] : null
        : work.Actions.FirstOrDefault(action => action.Name == command.Action);

    private string? SeparatedFrom(ProcessNode node) =>
        definition.Separations.From(node.Id).FirstOrDefault(other => run.HasActed(other, command.By));

    private void Carry(OpenTask task, ProcessNode node, TaskAction action)
    {
        Variables.Merge(run.Variables, command.Variables);
        run.RememberActor(node.Id, command.By);
        if (action.Stays)
        {
            run.Request(action.Act, node.Id, task.TaskId);
            return;
        }

        IReadOnlyList<Completion> completions = [.. task.Completions, new Completion(command.By, action.Name)];
        if (completions.Count < node.Work!.People)
        {
            run.Replace(task with { Completions = completions });
            return;
        }

        Variables.Chose(run.Variables, node.Id, action.Name);
        run.Close(task, CloseReason.Completed);
        run.Request(action.Act, node.Id, task.TaskId);
        foreach (var act in node.Acts) run.Request(act, node.Id, task.TaskId);
        run.Leave(node.Id);
    }

    private static string LabelOf(ProcessNode node, Completion completion) =>
        node.Work!.Actions.First(action => action.Name == completion.Action).Label;
}
