using System.Text.Json.Serialization;

namespace Tongban.Kernel.Time;

/// <summary>
/// Something that happened to a case and that the clock has to know. The list of a case's events is all that the clock
/// reads; JSON carries the kind in <c>type</c>.
/// </summary>
/// <param name="At">The moment it happened.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Received), "received")]
[JsonDerivedType(typeof(CorrectionTold), "correctionTold")]
[JsonDerivedType(typeof(Corrected), "corrected")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(Suspended), "suspended")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(Extended), "extended")]
[JsonDerivedType(typeof(Decided), "decided")]
[JsonDerivedType(typeof(Served), "served")]
[JsonDerivedType(typeof(Ended), "ended")]
public abstract record ClockEvent(DateTimeOffset At);

/// <summary>收件: the application and its materials came in.</summary>
/// <param name="At">The moment.</param>
/// <param name="LicenceExpiresOn">For a renewal: the last day of the licence to be renewed.</param>
public sealed record Received(DateTimeOffset At, DateOnly? LicenceExpiresOn = null) : ClockEvent(At);

/// <summary>一次性告知补正: the applicant was told everything that is missing.</summary>
public sealed record CorrectionTold(DateTimeOffset At) : ClockEvent(At);

/// <summary>补正: the applicant handed in what was asked for.</summary>
public sealed record Corrected(DateTimeOffset At) : ClockEvent(At);

/// <summary>受理.</summary>
public sealed record Accepted(DateTimeOffset At) : ClockEvent(At);

/// <summary>中止计时.</summary>
/// <param name="At">The moment.</param>
/// <param name="Ground">Code of a ground of the regime; with another one the clock runs on.</param>
/// <param name="Evidence">What proves it, for example the number of the notice to the applicant.</param>
public sealed record Suspended(DateTimeOffset At, string Ground, string Evidence) : ClockEvent(At);

/// <summary>恢复计时.</summary>
/// <param name="At">The moment.</param>
/// <param name="Ground">The ground that fell away when several ran side by side; null ends them all.</param>
public sealed record Resumed(DateTimeOffset At, string? Ground = null) : ClockEvent(At);

/// <summary>延长期限.</summary>
/// <param name="At">The moment of approval; one after the deadline has no effect.</param>
/// <param name="Amount">Units of the legal limit; what exceeds the regime's extension has no effect.</param>
/// <param name="ApprovedBy">Who approved.</param>
public sealed record Extended(DateTimeOffset At, int Amount, string ApprovedBy) : ClockEvent(At);

/// <summary>作出决定: stops the clock.</summary>
public sealed record Decided(DateTimeOffset At) : ClockEvent(At);

/// <summary>送达.</summary>
public sealed record Served(DateTimeOffset At) : ClockEvent(At);

/// <summary>办结而无决定: not accepted 不予受理, withdrawn 撤回, terminated 终止; stops the clock.</summary>
public sealed record Ended(DateTimeOffset At) : ClockEvent(At);
