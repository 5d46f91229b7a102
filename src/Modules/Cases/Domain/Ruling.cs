using Tongban.Kernel;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>What a ruling orders.</summary>
internal enum Orders
{
    /// <summary>撤销并责令重新作出.</summary>
    Anew,

    /// <summary>撤销.</summary>
    Annul,

    /// <summary>确认违法: the decision stands.</summary>
    Unlawful,

    /// <summary>变更: the ruling itself says how it is from now on.</summary>
    Change,
}

/// <summary>A reconsideration decision 行政复议决定 or a judgment 裁判 on a decision.</summary>
/// <param name="Judgment">True for a court's, false for a reconsideration organ's.</param>
/// <param name="Within">Within what time it is to be decided anew; null when the ruling sets none.</param>
/// <param name="Content">What is changed into what, or what else it says.</param>
/// <param name="NewNumber">Number of the case in which it is decided anew.</param>
internal sealed record Ruling(
    bool Judgment, string Organ, string Number, DateOnly RuledOn, DateOnly ArrivedOn, Orders Orders, Limit? Within = null, string? Content = null, string? NewNumber = null)
{
    public string Name => Judgment ? "裁判文书" : "行政复议决定";

    /// <summary>The act by which the organ carries it out.</summary>
    public Act Act => Orders is Orders.Anew or Orders.Annul ? Act.SetAside : Act.NoteRuling;

    public static string NameOf(Orders orders) => orders switch
    {
        Orders.Anew => "撤销原决定，责令重新作出决定",
        Orders.Annul => "撤销原决定",
        Orders.Unlawful => "确认原决定违法",
        Orders.Change => "变更原决定",
        _ => throw new ArgumentOutOfRangeException(nameof(orders), orders, null),
    };

    /// <summary>What a record of a ruling must say.</summary>
    public Problem? Unmet(Act act) =>
        Act != act ? CaseProblems.RulingIncomplete
        : string.IsNullOrWhiteSpace(Organ) || string.IsNullOrWhiteSpace(Number) || RuledOn > ArrivedOn ? CaseProblems.RulingIncomplete
        : Orders == Orders.Change && string.IsNullOrWhiteSpace(Content) ? CaseProblems.RulingIncomplete
        : null;
}
