namespace Tongban.Kernel;

/// <summary>Who acts: a signed-in account, the system itself, or nobody yet (a visitor).</summary>
public enum ActorKind
{
    Visitor = 0,
    Person = 1,
    Staff = 2,
    System = 3,
    Integration = 4,
}

/// <summary>The acting party of a write.</summary>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Id">Account id; the empty id for visitors and the system.</param>
/// <param name="Name">Name as shown in history, for staff with their department.</param>
/// <param name="PostId">The post 岗位 in which an official acts; null for everybody else.</param>
public sealed record Actor(ActorKind Kind, Guid Id, string Name, Guid? PostId = null)
{
    public static Actor System(string job) => new(ActorKind.System, Guid.Empty, job);

    public static Actor Visitor { get; } = new(ActorKind.Visitor, Guid.Empty, "访客");
}

/// <summary>
/// Every write carries who, on whose behalf, when, why, and with what evidence. History, oversight and the
/// provable log all read what is recorded from this.
/// </summary>
/// <param name="Actor">Who acts.</param>
/// <param name="At">The moment, with offset; stored as UTC.</param>
/// <param name="Why">The purpose in a few words, for example <c>受理</c>.</param>
/// <param name="OnBehalfOf">The subject for whom an agent or clerk acts (name as shown in history); null when acting for oneself.</param>
/// <param name="Evidence">What authorises or proves the act, for example a delegation's id; null when nothing beyond the session does.</param>
/// <param name="Channel">Where it came in: portal, workbench, api, job, cli.</param>
public sealed record OperationContext(
    Actor Actor,
    DateTimeOffset At,
    string Why,
    string? OnBehalfOf = null,
    string? Evidence = null,
    string Channel = "portal");
