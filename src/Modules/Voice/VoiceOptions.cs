namespace Tongban.Voice;

/// <summary>
/// Deadlines of the follow-up of bad ratings, section <c>Voice</c>. National rules give no days; these are what several
/// provinces ask for, and a place sets its own.
/// </summary>
internal sealed class VoiceOptions
{
    public const string Section = "Voice";

    /// <summary>Working days within which the department gets in touch with the person.</summary>
    public int ContactWorkingDays { get; set; } = 1;

    /// <summary>Working days within which it is put right.</summary>
    public int RectifyWorkingDays { get; set; } = 15;
}
