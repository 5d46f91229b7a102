namespace Tongban.Kernel.Time;

public enum ClockState
{
    /// <summary>未起算: received, neither accepted nor told what is missing.</summary>
    NotStarted = 0,

    /// <summary>待补正</summary>
    AwaitingCorrection = 1,

    /// <summary>计时中</summary>
    Running = 2,

    /// <summary>中止计时</summary>
    Suspended = 3,

    /// <summary>已停止: decided or ended.</summary>
    Stopped = 4,

    /// <summary>无期限</summary>
    NoLimit = 5,
}

public enum ClockLight
{
    None = 0,
    Green = 1,
    Yellow = 2,
    Red = 3,
}

/// <summary>When a light turns yellow; practice differs from place to place, so it is configuration.</summary>
/// <param name="YellowDays">Yellow when at most so many working days remain; not used for limits in hours.</param>
/// <param name="YellowPart">Yellow when at most one part in so many of the limit remains: 3 is a third.</param>
public sealed record LightThresholds(int YellowDays = 2, int YellowPart = 3)
{
    public static LightThresholds Default { get; } = new();
}

/// <summary>What silence caused, as of its own day.</summary>
/// <param name="Effect">The consequence.</param>
/// <param name="On">The first day on which it holds: the one after the last day for a decision.</param>
/// <param name="Article">The provision.</param>
public sealed record DeemedOutcome(SilenceEffect Effect, DateOnly On, string Article);

/// <summary>
/// What the clock says of a case. Dates follow from the events and the calendar alone; used and remaining days, light and
/// state also from the moment asked about. While suspended the due dates are open (null) and the remaining days stand still.
/// </summary>
public sealed record ClockReading
{
    public required ClockState State { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Last day for telling what is missing or accepting 告知补正或受理的最后一日; null when nothing limits it or it is settled.</summary>
    public DateOnly? AnswerDue { get; init; }

    /// <summary>The day of acceptance; for a deemed one the day on which the materials came in.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>视为受理</summary>
    public bool DeemedAccepted { get; init; }

    /// <summary>The first day on which acceptance by silence holds: the one after <see cref="AnswerDue"/> passed.</summary>
    public DateOnly? DeemedOn { get; init; }

    /// <summary>The day on which the period begins; it isn't counted itself.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>The day of the decision or other end.</summary>
    public DateOnly? StoppedOn { get; init; }

    public DateOnly? PromisedDue { get; init; }

    public DateOnly? LegalDue { get; init; }

    /// <summary>The exact moment when the promised limit (or, without promise, the legal one) is in hours.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Last day for delivering the result 送达期限; null before a decision or when nothing limits it.</summary>
    public DateOnly? DeliverDue { get; init; }

    public DateOnly? ServedOn { get; init; }

    /// <summary>Days used up, suspensions left out: working days for limits in working days, else calendar days.</summary>
    public int UsedDays { get; init; }

    /// <summary>Days left out by suspensions, in the same unit.</summary>
    public int SuspendedDays { get; init; }

    /// <summary>
    /// Days to the promised due date (without promise, the legal one), 0 on the day itself, negative when late. Before
    /// acceptance: days to <see cref="AnswerDue"/>. Null when nothing runs.
    /// </summary>
    public int? RemainingDays { get; init; }

    public bool PastPromised { get; init; }

    public bool PastLegal { get; init; }

    public ClockLight Light { get; init; }

    /// <summary>暂定: a day that matters lies in a year whose holidays aren't in the calendar yet.</summary>
    public bool Provisional { get; init; }

    public required string CalendarVersion { get; init; }

    public DeemedOutcome? DeemedOutcome { get; init; }
}
