using Tongban.Kernel;

namespace Tongban.Voice.Domain;

/// <summary>Where the putting right of a bad rating stands 差评整改.</summary>
internal enum FollowUpState
{
    /// <summary>待认领.</summary>
    Waiting,

    /// <summary>核实中: somebody has taken it and is to get in touch.</summary>
    Claimed,

    /// <summary>整改中: the person was spoken to, the facts are known.</summary>
    Contacted,

    /// <summary>待回访: what was to be done is done; the person is told.</summary>
    Rectified,

    /// <summary>已办结.</summary>
    Closed,
}

internal enum FollowUpAct
{
    Claim,
    Contact,
    Rectify,
    Close,
}

/// <summary>How it ended.</summary>
internal enum FollowUpOutcome
{
    /// <summary>已整改.</summary>
    Rectified,

    /// <summary>已解释: what was asked for has no ground in law, and the person was told why.</summary>
    Explained,

    /// <summary>联系不上: tried in vain.</summary>
    Unreachable,
}

/// <summary>A step that was taken, as the history shows it.</summary>
internal sealed record FollowUpStep(FollowUpAct Act, Guid By, string ByName, DateTimeOffset At, string? Note);

/// <summary>
/// The follow-up of a bad rating: who handled the case is responsible 谁办理、谁负责. Claim, get in touch, put right, close.
/// </summary>
/// <param name="ContactDue">Last day for getting in touch.</param>
/// <param name="RectifyDue">Last day for putting it right.</param>
internal sealed record FollowUp(
    FollowUpState State, Guid? Claimant, DateOnly ContactDue, DateOnly RectifyDue, IReadOnlyList<FollowUpStep> Steps, FollowUpOutcome? Outcome = null)
{
    public const int LongestNote = 1000;

    public static FollowUp Open(DateOnly contactDue, DateOnly rectifyDue) => new(FollowUpState.Waiting, null, contactDue, rectifyDue, []);

    public Result<FollowUp> Take(FollowUpAct act, Guid by, string byName, DateTimeOffset at, string? note = null, FollowUpOutcome? outcome = null)
    {
        if (!MayFollow(act)) return VoiceProblems.CannotNow;
        if (act != FollowUpAct.Claim && Claimant != by) return VoiceProblems.NotClaimant;
        var text = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        if (act != FollowUpAct.Claim && text is null) return VoiceProblems.NoteMissing.With([new FieldError("Note", VoiceProblems.NoteMissing.Title)]);
        if (text?.Length > LongestNote) return VoiceProblems.NoteTooLong.With([new FieldError("Note", VoiceProblems.NoteTooLong.Title)]);
        if (act == FollowUpAct.Close && outcome is null)
            return VoiceProblems.OutcomeMissing.With([new FieldError("Outcome", VoiceProblems.OutcomeMissing.Title)]);
        return this with
        {
            State = After(act),
            Claimant = act == FollowUpAct.Claim ? by : Claimant,
            Outcome = act == FollowUpAct.Close ? outcome : Outcome,
            Steps = [.. Steps, new FollowUpStep(act, by, byName, at, text)],
        };
    }

    /// <summary>What may be done now. Who can't be reached, or has no claim in law, needs no rectifying: closing is open after contact too.</summary>
    public bool MayFollow(FollowUpAct act) => (State, act) switch
    {
        (FollowUpState.Waiting, FollowUpAct.Claim) => true,
        (FollowUpState.Claimed, FollowUpAct.Contact) => true,
        (FollowUpState.Contacted, FollowUpAct.Rectify or FollowUpAct.Close) => true,
        (FollowUpState.Rectified, FollowUpAct.Close) => true,
        _ => false,
    };

    /// <summary>The day by which the next thing must be done; null once closed.</summary>
    public DateOnly? NextDue => State switch
    {
        FollowUpState.Waiting or FollowUpState.Claimed => ContactDue,
        FollowUpState.Contacted or FollowUpState.Rectified => RectifyDue,
        _ => null,
    };

    public bool IsLate(DateOnly today) => NextDue < today;

    private static FollowUpState After(FollowUpAct act) => act switch
    {
        FollowUpAct.Claim => FollowUpState.Claimed,
        FollowUpAct.Contact => FollowUpState.Contacted,
        FollowUpAct.Rectify => FollowUpState.Rectified,
        FollowUpAct.Close => FollowUpState.Closed,
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "no such act"),
    };
}
