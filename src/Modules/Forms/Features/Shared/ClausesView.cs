using Tongban.Forms.Domain.Conditions;
using Tongban.Web.Kit;

namespace Tongban.Forms.Features.Shared;

/// <summary>What <c>_Clauses.cshtml</c> draws: one condition being put together.</summary>
/// <param name="Prefix">Names its fields, for example <c>When</c>.</param>
/// <param name="Kept">In words, a condition that was written by hand in another shape; it stays unless lines are added.</param>
internal sealed record ClausesView(string Prefix, string Legend, ClauseForm Form, IReadOnlyDictionary<string, Topic> Topics, string? Kept)
{
    public IEnumerable<Choice> Choices => Topics.Values.Select(topic => new Choice(topic.Path, topic.Page.Length > 0 ? $"{topic.Words}（{topic.Page}）" : topic.Words));

    public static IEnumerable<Choice> Comparisons(Topic topic) => topic.Comparisons.Select(comparison => new Choice(comparison.ToString(), Name(topic, comparison)));

    public IEnumerable<Choice> Others(Topic topic) => Topics.Values.Where(topic.FitsWith).Select(other => new Choice(other.Path, other.Words));

    public static string Name(Topic topic, Comparison comparison) => comparison switch
    {
        Comparison.Is => topic.IsMany ? "选了" : topic.IsOrdered ? "等于" : "是",
        Comparison.IsNot => topic.IsMany ? "没有选" : topic.IsOrdered ? "不等于" : "不是",
        Comparison.More => topic.Type == Contracts.ElementType.Date ? "晚于" : "大于",
        Comparison.AtLeast => topic.Type == Contracts.ElementType.Date ? "不早于" : "不小于",
        Comparison.Less => topic.Type == Contracts.ElementType.Date ? "早于" : "小于",
        Comparison.AtMost => topic.Type == Contracts.ElementType.Date ? "不晚于" : "不大于",
        Comparison.Answered => "填了",
        Comparison.Unanswered => "没有填",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}
