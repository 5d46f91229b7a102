using Tongban.Kernel;

namespace Tongban.Cases.Domain;

/// <summary>Why an official keeps out of a case.</summary>
internal static class RecusalGrounds
{
    public const string Kin = "kin";
    public const string Interest = "interest";
    public const string Other = "other";

    public static IReadOnlyList<string> All { get; } = [Kin, Interest, Other];

    public static string Name(string ground) => ground switch
    {
        Kin => "是申请人本人或者近亲属",
        Interest => "与办理结果有利害关系",
        Other => "有其他可能影响公正办理的关系",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, null),
    };
}

/// <summary>An official who keeps out of the case from that moment on.</summary>
internal sealed record Recused(Guid Id, string Name, string Ground, DateTimeOffset At);

/// <summary>Recusal 回避. What was done before stands; nothing may be done afterwards.</summary>
internal static class Recusing
{
    /// <summary>Refused where there is nothing left to keep out of, or for somebody who keeps out already.</summary>
    public static Result<CaseRecord> Recuse(CaseRecord @case, Recused who)
    {
        if (@case.State.IsEnded())
            return CaseProblems.NothingToRecuse.With($"现在：{@case.State.Name()}");
        return @case.Conduct.IsRecused(who.Id)
            ? CaseProblems.RecusedAlready
            : @case with { Conduct = @case.Conduct with { Recusals = [.. @case.Conduct.Recusals, who] } };
    }
}
