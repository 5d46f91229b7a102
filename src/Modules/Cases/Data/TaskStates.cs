namespace Tongban.Cases.Data;

internal static class TaskStates
{
    public const string Open = "open";
    public const string Done = "done";
    public const string Dropped = "dropped";
}
