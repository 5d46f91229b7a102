using Tongban.Forms.Contracts;

namespace Tongban.Cases.Comparing;

internal enum Outcome
{
    /// <summary>一致.</summary>
    Agrees,

    /// <summary>不一致.</summary>
    Differs,

    /// <summary>查不到: the source doesn't know, or the answer isn't there to compare.</summary>
    Unknown,
}

/// <summary>What a declared comparison came to.</summary>
/// <param name="Field">Key of the field beside which it stands.</param>
/// <param name="SourceName">Who was asked.</param>
/// <param name="Detail">What helps whoever decides; never a part of a record that isn't a party's own.</param>
internal sealed record Comparison(DeclaredCheck Check, string Field, Outcome Outcome, string SourceName, string? Detail, DateTimeOffset At)
{
    public bool Blocks => Check.Blocks && Outcome == Outcome.Differs;

    public static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Agrees => "一致",
        Outcome.Differs => "不一致",
        _ => "查不到",
    };

    public static string Tone(Outcome outcome) => outcome switch
    {
        Outcome.Agrees => "green",
        Outcome.Differs => "red",
        _ => "amber",
    };
}
