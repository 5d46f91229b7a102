namespace Tongban.Cases.Data.Rows;

/// <summary>A reminder that a case will need unless what it asks for is done first.</summary>
internal sealed class ReminderRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Place { get; init; }

    /// <summary>Code of the template.</summary>
    public required string Code { get; init; }

    /// <summary>The act since which it waits.</summary>
    public required DateTime Since { get; set; }

    public required DateTime NextAt { get; set; }

    public required int Sent { get; set; }

    /// <summary>waiting, done (as often as planned) or unneeded 不再需要.</summary>
    public required string State { get; set; }

    public required DateTime ChangedAt { get; set; }
}

internal static class ReminderStates
{
    public const string Waiting = "waiting";
    public const string Done = "done";
    public const string Unneeded = "unneeded";

    public static string Name(string state) => state switch
    {
        Waiting => "到时先看是否还需要",
        Done => "已提醒完",
        Unneeded => "不再需要",
        _ => state,
    };
}
