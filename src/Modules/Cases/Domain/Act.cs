namespace Tongban.Cases.Domain;

/// <summary>
/// The acts that the law knows 法定行为. They are fixed: a process arranges work and asks for an act, and only
/// <see cref="Acts"/> performs it.
/// </summary>
internal enum Act
{
    Receive,
    TellMissing,
    Correct,
    Accept,
    DeemAccepted,
    NotAccept,
    Refer,
    Suspend,
    Resume,
    Extend,
    DecideGrant,
    DecideRefuse,
    Serve,
    Close,
    Withdraw,
    Terminate,
    Revoke,
    Archive,

    /// <summary>Reconsideration or a court revoked the decision.</summary>
    SetAside,

    /// <summary>Reconsideration or a court found otherwise: unlawful but standing, or changed.</summary>
    NoteRuling,

    /// <summary>The case in which it is decided anew stands accepted from the day the order arrived.</summary>
    Readmit,
}

/// <summary>Who performs an act: the applicant, an official in a post, or the law itself through the system.</summary>
internal enum Hand
{
    Applicant,
    Official,
    System,
}
