using System.Text.Json.Nodes;

namespace Tongban.Kernel.Processes;

/// <summary>What can happen to a running process from outside.</summary>
public abstract record Command
{
    private protected Command()
    {
    }
}

/// <summary>A person does a task.</summary>
/// <param name="Action">One of the task's actions; null chooses the only one there is.</param>
/// <param name="Variables">Merged over the process's variables; null for none.</param>
/// <param name="By">Stable id of the person who acts, never empty; compared for tasks of several people and for separation of duties.</param>
public sealed record CompleteTask(string TaskId, string? Action, JsonObject? Variables, string By) : Command;

/// <summary>A person takes back their own completion while a task of several people is still open 撤回意见.</summary>
public sealed record TakeBack(string TaskId, string By) : Command;

/// <summary>The moment of a timer has come.</summary>
public sealed record TimerDue(string TimerId) : Command;

/// <summary>The process is ended from outside, for example because the applicant withdrew.</summary>
public sealed record Cancel(string Reason) : Command;
