using Tongban.Kernel;

namespace Tongban.Server.Commands;

/// <summary>A code that was understood.</summary>
/// <param name="Value">As the standard prints it.</param>
/// <param name="Parts">What it says, part by part.</param>
/// <param name="Notes">What to know besides; never a refusal.</param>
internal sealed record CheckedCode(string Value, IReadOnlyList<CodePart> Parts, IReadOnlyList<string> Notes);

/// <summary>One part: <paramref name="Key"/> for programs, <paramref name="Name"/> for people.</summary>
internal sealed record CodePart(string Key, string Name, string Value);

/// <summary>Why a code was refused.</summary>
internal sealed record CodeRefusal(string Code, string Title, string? Detail);

/// <summary>What <c>tongban check</c> answers; its JSON is stable.</summary>
internal sealed record CheckReport(
    string Kind,
    string Name,
    bool Valid,
    string? Value,
    IReadOnlyDictionary<string, string>? Parts,
    IReadOnlyList<string>? Notes,
    CodeRefusal? Problem)
{
    private IReadOnlyList<CodePart> _parts = [];

    public static CheckReport Of(string kind, string name, Result<CheckedCode> read) => read.Problem is { } problem
        ? new(kind, name, false, null, null, null, new CodeRefusal(problem.Code, problem.Title, problem.Detail))
        : new(kind, name, true, read.Value.Value, read.Value.Parts.ToDictionary(part => part.Key, part => part.Value, StringComparer.Ordinal), read.Value.Notes, null)
        {
            _parts = read.Value.Parts,
        };

    /// <summary>The parts with the names that people read.</summary>
    public IReadOnlyList<CodePart> NamedParts() => _parts;
}

internal static class CheckWords
{
    public static IEnumerable<string> Of(CheckReport report)
    {
        if (report.Problem is { } problem)
        {
            yield return $"不成立：{problem.Title}{(problem.Detail is null ? "" : $"（{problem.Detail}）")}";
            yield return $"  问题编号 {problem.Code}";
            yield break;
        }

        yield return $"成立：{report.Value}";
        var width = report.NamedParts().Max(part => Output.Width(part.Name));
        foreach (var part in report.NamedParts())
        {
            yield return $"  {Output.Padded(part.Name, width)}  {part.Value}";
        }

        foreach (var note in report.Notes!)
        {
            yield return $"  ! {note}";
        }
    }
}
