using Tongban.Forms.Domain.Conditions;
using Tongban.Kernel;

namespace Tongban.Forms.Features.Shared;

/// <summary>A condition as it is chosen line by line.</summary>
internal sealed class ClauseForm
{
    public bool Any { get; set; }

    public LineForm[] Lines { get; set; } = [];

    /// <summary>What the next line is to look at.</summary>
    public string? Next { get; set; }

    public static ClauseForm Of(Condition condition) => new() { Any = condition.Any, Lines = [.. condition.Clauses.Select(LineForm.Of)] };

    /// <summary>A line more for what was chosen, and without those that were struck out.</summary>
    public ClauseForm Turned(IReadOnlyDictionary<string, Topic> topics) => new()
    {
        Any = Any,
        Lines = [.. Lines.Where(line => !line.Gone && topics.ContainsKey(line.Path ?? "")), .. Next is { Length: > 0 } next && topics.ContainsKey(next) ? new[] { new LineForm { Path = next } } : []],
    };

    /// <returns>The condition, or each slip beside its line.</returns>
    public Result<Condition> Read(IReadOnlyDictionary<string, Topic> topics, string prefix)
    {
        var lines = Lines.Select((line, at) => (line, at)).Where(one => !one.line.Gone && topics.ContainsKey(one.line.Path ?? "")).ToList();
        var slips = lines.Select(one => one.line.Slip(topics) is { } slip ? new FieldError($"{prefix}.Lines[{one.at}].Values", slip) : null).OfType<FieldError>().ToList();
        return slips.Count > 0 ? Contracts.FormProblems.PartWrong.With(slips) : new Condition(Any, [.. lines.Select(one => one.line.Clause(topics[one.line.Path!]))]);
    }
}

/// <summary>One line of it.</summary>
internal sealed class LineForm
{
    public string? Path { get; set; }

    public Comparison Comparison { get; set; }

    public string?[] Values { get; set; } = [];

    public string? Other { get; set; }

    public bool Gone { get; set; }

    public static LineForm Of(Clause clause) => new() { Path = clause.Path, Comparison = clause.Comparison, Values = [.. clause.Values], Other = clause.Other };

    public Clause Clause(Topic topic) => Comparison is Comparison.Answered or Comparison.Unanswered ? new Clause(topic.Path, Comparison, [])
        : Other is { Length: > 0 } ? new Clause(topic.Path, Comparison, [], Other)
        : new Clause(topic.Path, Comparison, [.. Given.Select(value => Reread(topic, value))]);

    public string? Slip(IReadOnlyDictionary<string, Topic> topics)
    {
        var topic = topics[Path!];
        return !topic.Comparisons.Contains(Comparison) ? $"“{topic.Words}”不能这样比"
            : Comparison is Comparison.Answered or Comparison.Unanswered ? null
            : Other is { Length: > 0 } other ? topics.TryGetValue(other, out var found) && topic.FitsWith(found) ? null : "两项不是同一类内容，不能互相比"
            : !Given.Any() ? topic.HasOptions ? "请选至少一个" : "请填要比的值"
            : Given.Count() > 1 && (topic.IsMany || !topic.HasOptions) ? "这里只能比一个；要比几个，请加几条，选“满足任何一条”"
            : Given.FirstOrDefault(value => ConditionWriting.Value(topic, value) is null || topic.HasOptions && !topic.Options.Contains(value)) is { } wrong ? Wrong(topic, wrong)
            : null;
    }

    private IEnumerable<string> Given => Values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim());

    // As it will be read back, so that saving without a change changes nothing.
    private static string Reread(Topic topic, string value) =>
        topic.IsOrdered && ConditionReading.Read(ConditionWriting.Write(new Condition(false, [new Clause(topic.Path, Comparison.Is, [value])]), _ => topic), new Dictionary<string, Topic> { [topic.Path] = topic }) is { Clauses: [{ Values: [var read] }] } ? read : value;

    private static string Wrong(Topic topic, string value) => topic.Type switch
    {
        Contracts.ElementType.Date => $"“{value}”不是日期，请写成 2026-03-05 这样",
        _ when topic.IsNumber => $"“{value}”不是数字",
        _ => $"没有“{value}”这个选项",
    };
}
