namespace Tongban.Forms.Domain.Conditions;

/// <summary>How an answer is compared.</summary>
internal enum Comparison
{
    /// <summary>Is the value, or one of the values; of several choices: it is among those chosen.</summary>
    Is,
    IsNot,
    More,
    AtLeast,
    Less,
    AtMost,
    Answered,
    Unanswered,
}

/// <summary>One line of a condition: this answer, compared so, with these values or with another answer.</summary>
/// <param name="Path">What is looked at: a field's key, or what follows from an identity number.</param>
/// <param name="Values">As people write them: yuan, dates as <c>yyyy-MM-dd</c>, <c>true</c> and <c>false</c>.</param>
/// <param name="Other">Path of the answer that it is compared with; then there are no values.</param>
internal sealed record Clause(string Path, Comparison Comparison, IReadOnlyList<string> Values, string? Other = null)
{
    public bool Equals(Clause? other) => other is not null && Path == other.Path && Comparison == other.Comparison && Other == other.Other && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Path, Comparison, Other, Values.Count);
}

/// <summary>A condition that an official can put together by choosing: lines joined by 全部 or 任何一条.</summary>
/// <param name="Any">True when one line is enough.</param>
internal sealed record Condition(bool Any, IReadOnlyList<Clause> Clauses)
{
    public bool Equals(Condition? other) => other is not null && Clauses.SequenceEqual(other.Clauses) && (Any == other.Any || Clauses.Count < 2);

    public override int GetHashCode() => Clauses.Count;
}
