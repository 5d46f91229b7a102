using Tongban.Catalogue.Contracts;
using Tongban.Kernel;

namespace Tongban.Catalogue.Domain.Editing;

/// <summary>One theme as the manager wants it.</summary>
/// <param name="Code">Empty for a new one.</param>
/// <param name="Name">Empty leaves it out.</param>
internal sealed record ThemeLine(string Code, string Name, string Icon);

/// <summary>Puts a manager's lines into a code set of themes. Codes never change their meaning: a new theme gets one that was never there.</summary>
internal static class ThemeEdit
{
    private const int LongestName = 12;
    private const int Step = 5;

    /// <summary>The last that counting by themes knows.</summary>
    private const int LastCode = 300;

    /// <param name="used">How many published items each theme has.</param>
    public static Result<CodeSet> Apply(CodeSet set, IReadOnlyList<ThemeLine> lines, IReadOnlyDictionary<string, int> used)
    {
        var slips = Slips(lines, used).ToList();
        if (slips.Count > 0)
        {
            return KeepingProblems.ThemesWrong.With(slips);
        }

        var kept = lines.Where(line => line.Code.Length > 0 && line.Name.Length > 0).ToList();
        var added = lines.Where(line => line.Code.Length == 0 && line.Name.Length > 0).ToList();
        var free = Enumerable.Range(1, LastCode / Step).Select(at => (at * Step).ToString("D3", System.Globalization.CultureInfo.InvariantCulture))
            .Except(set.Values.Select(value => value.Code)).ToList();
        return added.Count > free.Count
            ? KeepingProblems.ThemesFull
            : With(set, [.. kept.Concat(added.Select((line, at) => line with { Code = free[^(added.Count - at)] })).OrderBy(line => line.Code, StringComparer.Ordinal)]);
    }

    private static CodeSet With(CodeSet set, IReadOnlyList<ThemeLine> lines) => set with
    {
        Values = [.. lines.Select(line => new CodeName(line.Code, line.Name))],
        Icons = lines.ToDictionary(line => line.Code, line => line.Icon, StringComparer.Ordinal),
    };

    private static IEnumerable<FieldError> Slips(IReadOnlyList<ThemeLine> lines, IReadOnlyDictionary<string, int> used)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < lines.Count; at++)
        {
            var (path, line) = ($"t[{at}].name", lines[at]);
            if (line.Name.Length == 0 && used.GetValueOrDefault(line.Code) is > 0 and var count)
            {
                yield return new FieldError(path, $"还有 {count} 个事项在这个主题下，不能删；请先把它们改到别的主题");
            }
            else if (line.Name.Length > LongestName)
            {
                yield return new FieldError(path, $"主题名称请控制在 {LongestName} 个字以内");
            }
            else if (line.Name.Length > 0 && !names.Add(line.Name))
            {
                yield return new FieldError(path, $"“{line.Name}”写了两次，请改一个");
            }
        }
    }
}
