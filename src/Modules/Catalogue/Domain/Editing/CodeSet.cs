using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Editing;

/// <summary>A code set 代码集: configuration, with the standard's values as default (<c>data/codes</c>).</summary>
/// <param name="Source">Where the values come from.</param>
/// <param name="Trust">★★★ read in the standard, ★★ from a real system, ★ from memory.</param>
internal sealed record CodeSet(string Code, string Name, string Source, string Trust, IReadOnlyList<CodeName> Values)
{
    /// <summary>Icons by code, where the values are shown as pictures too.</summary>
    public IReadOnlyDictionary<string, string> Icons { get; init; } = new Dictionary<string, string>();

    /// <summary>By code, by name, or as a spreadsheet offers it: <c>01 行政许可</c>. Null when it isn't one of them.</summary>
    public CodeName? Find(string text)
    {
        var wanted = text.Trim();
        return Values.FirstOrDefault(value => value.Code == wanted || value.Name == wanted || $"{value.Code} {value.Name}" == wanted);
    }
}

/// <summary>All code sets of this installation.</summary>
internal sealed class CodeSets(IEnumerable<CodeSet> sets)
{
    private readonly Dictionary<string, CodeSet> _sets = sets.ToDictionary(set => set.Code, StringComparer.Ordinal);

    public IEnumerable<CodeSet> All => _sets.Values.OrderBy(set => set.Code, StringComparer.Ordinal);

    public CodeSet? Find(string code) => _sets.GetValueOrDefault(code);

    /// <exception cref="InvalidOperationException">An element names a code set that isn't configured.</exception>
    public CodeSet this[string code] => Find(code) ?? throw new InvalidOperationException($"The code set {code} is missing; see data/codes.");
}
