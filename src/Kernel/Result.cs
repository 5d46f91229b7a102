namespace Tongban.Kernel;

/// <summary>An expected refusal: a numbered reason in plain Chinese that says what to do next.</summary>
/// <param name="Code">Stable identifier such as <c>cases-0007</c>; listed in the module's <c>Problems.cs</c>.</param>
/// <param name="Status">The HTTP status that the refusal maps to (4xx).</param>
/// <param name="Title">What is wrong and how to put it right, in Chinese, without personal data.</param>
/// <param name="Detail">What applies to this occurrence only, for example who decided meanwhile; may be null.</param>
public sealed record Problem(string Code, int Status, string Title, string? Detail = null)
{
    /// <summary>Slips of the user's, by field path; empty when the refusal concerns no single field.</summary>
    public IReadOnlyList<FieldError> Fields { get; init; } = [];

    public Problem With(string detail) => this with { Detail = detail };

    public Problem With(IReadOnlyList<FieldError> fields) => this with { Fields = fields };

    public override string ToString() => Detail is null ? $"{Code} {Title}" : $"{Code} {Title}（{Detail}）";
}

/// <summary>One slip beside one field. <paramref name="Path"/> is the field's key, for example <c>premises.area</c>.</summary>
public sealed record FieldError(string Path, string Message);

/// <summary>Success, or the problem that prevented it. The impossible throws instead.</summary>
public readonly struct Result
{
    private Result(Problem? problem) => Problem = problem;

    public Problem? Problem { get; }

    public bool IsOk => Problem is null;

    public static Result Ok { get; }

    public static Result<T> From<T>(T value) => new(value);

    public static implicit operator Result(Problem problem) => new(problem);
}

/// <summary>A value, or the problem that prevented it.</summary>
public readonly struct Result<T>
{
    private readonly T? _value;

    internal Result(T value) => _value = value;

    private Result(Problem problem) => Problem = problem;

    public Problem? Problem { get; }

    public bool IsOk => Problem is null;

    /// <exception cref="InvalidOperationException">The result is a problem; ask <see cref="IsOk"/> first.</exception>
    public T Value => Problem is null ? _value! : throw new InvalidOperationException(Problem.ToString());

    public Result<TNext> Map<TNext>(Func<T, TNext> map) => Problem is null ? new Result<TNext>(map(_value!)) : Problem;

    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) => Problem is null ? next(_value!) : Problem;

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(Problem problem) => new(problem);
}
